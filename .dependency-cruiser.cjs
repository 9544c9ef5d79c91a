// The rooms of the house, top first. A room may import only from the rooms above it (docs/architecture.md).
const rooms = [
  'text',
  'slips',
  'lexicon',
  'people',
  'terms',
  'draft',
  'spelling',
  'patterns',
  'rules',
  'linter',
  'workspace',
  'report',
  'service',
  'server',
  'client',
  'cli',
];

// The client talks to the server over the protocol alone, and the command line starts doors, so neither reads the other's insides.
const below = (room) => rooms.slice(rooms.indexOf(room) + 1);

module.exports = {
  forbidden: [
    ...rooms.slice(0, -1).map((room) => ({
      name: `${room}-imports-only-upwards`,
      comment: `src/${room} may not know of the rooms below it: ${below(room).join(', ')}.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${below(room).join('|')})/` },
    })),
    {
      name: 'only-the-client-knows-vscode',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/client/' },
      to: { path: '^vscode$' },
    },
    {
      name: 'client-speaks-the-protocol-only',
      comment: 'The extension reaches the engine through the language server, never directly.',
      severity: 'error',
      from: { path: '^src/client/' },
      to: {
        path: '^src/(people|draft|spelling|patterns|rules|linter|workspace|report|service)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'core-is-portable',
      comment: 'The same code runs in Node, a worker thread, a web worker and a test.',
      severity: 'error',
      from: { path: '^src/(text|slips|lexicon|people|terms|draft|spelling|patterns|rules|linter)/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-test', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|bench|tools)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
};

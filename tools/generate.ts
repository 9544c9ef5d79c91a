/**
 * Writes what follows from the schema and the rules: the JSON Schema of `mudaqqiq.json`, the manifest's settings, the
 * README's tables; and from the evaluations' results the accuracy page and what each rule's page says of it. `--check` changes nothing and fails when something differs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { accuracyPage } from '../eval/accuracy/page.ts';
import { readResults } from '../eval/accuracy/results.ts';
import { ruleBlock } from '../eval/accuracy/rule.ts';
import { readFiring } from '../eval/firing/firing.ts';
import { configSchema, settingsSchema } from '../src/linter/index.ts';
import { ownPatternFileSchema } from '../src/patterns/schema.ts';
import { allRules } from '../src/rules/index.ts';
import { entrySchema, termsFileSchema } from '../src/terms/index.ts';

const root = new URL('../', import.meta.url);
const LEVELS = ['error', 'warning', 'info', 'hint', 'off'];

type Json = { [key: string]: unknown };

const groupOf = (id: string): string => `${id.slice(0, id.indexOf('/'))}/*`;

/** Zod cannot know the rules' ids one by one; editors complete from these. */
function ruleProperties(): Json {
  const groups = [...new Set(allRules.map(({ id }) => groupOf(id)))];
  const property = (text: string, level?: string): Json => ({
    enum: LEVELS,
    ...(level ? { default: level } : {}),
    markdownDescription: text,
  });
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([
      ...allRules.map((rule) => [
        rule.id,
        property(`${rule.description.ar} — ${rule.description.en}`, rule.severity),
      ]),
      ...groups.map((group) => [group, property(`كل قواعد المجموعة — every rule of \`${group}\``)]),
    ]),
  };
}

function withRules(schema: Json): Json {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (!node || typeof node !== 'object') return node;
    const entries = Object.entries(node as Json).map(([key, value]) =>
      key === 'rules' && typeof value === 'object'
        ? [key, { ...ruleProperties(), description: (value as Json).description }]
        : [key, walk(value)],
    );
    return Object.fromEntries(entries);
  };
  return walk(schema) as Json;
}

const configJsonSchema = withRules(z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' }) as Json);
/** The reader takes entries one by one, so that one mistake does not lose the others; editors check them all. */
const termsJsonSchema = z.toJSONSchema(termsFileSchema.extend({ entries: z.array(entrySchema) }), {
  io: 'input',
  target: 'draft-7',
}) as Json;
const patternsJsonSchema = z.toJSONSchema(ownPatternFileSchema, { io: 'input', target: 'draft-7' });
const settingsJsonSchema = withRules(
  z.toJSONSchema(settingsSchema, { io: 'input', target: 'draft-7' }) as Json,
);

/** Each with its own drop-down, as VS Code shows settings; in the manifest a line a rule. */
function namedRules(): Json {
  const properties = Object.entries(ruleProperties().properties as Record<string, Json>);
  const said = LEVELS.map((level) => `%level.${level}%`);
  return {
    type: 'object',
    properties: Object.fromEntries(
      properties.map(([id, { markdownDescription }]) => [
        id,
        { type: 'string', enum: LEVELS, enumDescriptions: said, description: isolated(markdownDescription) },
      ]),
    ),
    additionalProperties: false,
  };
}

/** «عربي — English» as VS Code's settings show it, from the left. */
function isolated(text: unknown): string {
  return String(text).replace(/^([^—]*[\u0620-\u064a][^—]*?)(?= — |$)/, '\u2067$1\u2069');
}

/** All descriptions within a property of the manifest. */
function isolateAll(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(isolateAll);
  if (!node || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === 'description') return [key, isolated(value)];
      return [key, key === 'enumDescriptions' ? (value as unknown[]).map(isolated) : isolateAll(value)];
    }),
  );
}

/** Those that hold for the whole window, whatever the folder. */
const WINDOW_SETTINGS = new Set(['language', 'rightToLeft']);

function manifestSettings(): Json {
  const properties = Object.entries(settingsJsonSchema.properties as Record<string, Json>);
  return Object.fromEntries(
    properties.map(([name, { description, ...schema }], order) => [
      `mudaqqiq.${name}`,
      {
        ...(name === 'rules' ? namedRules() : (isolateAll(schema) as Json)),
        markdownDescription: isolated(description),
        scope: WINDOW_SETTINGS.has(name) ? 'window' : 'resource',
        order,
      },
    ]),
  );
}

function rulesTable(): string {
  const rows = allRules.map(
    ({ id, severity, fixable, description }) =>
      `| [\`${id}\`](docs/rules/${id}.md) | ${severity} | ${fixable ? '✓' : ''} | ${description.ar} | ${description.en} |`,
  );
  return ['| rule | default | fix | ما يجده | finds |', '|---|---|---|---|---|', ...rows].join('\n');
}

function settingsTable(): string {
  const rows = Object.entries(settingsJsonSchema.properties as Record<string, Json>).map(
    ([name, { default: value, description }]) =>
      `| \`mudaqqiq.${name}\` | ${value === undefined ? '' : `\`${JSON.stringify(value)}\``} | ${String(description)} |`,
  );
  return ['| setting | default | what it does |', '|---|---|---|', ...rows].join('\n');
}

function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`A page has no ${open} … ${close}`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}

/** As npm writes it, but for the rules: on a line each they can be looked through. */
function writeManifest(manifest: { readonly contributes?: Json }): string {
  const rules = new Set(allRules.map(({ id }) => id).concat(allRules.map(({ id }) => groupOf(id))));
  const lines: string[] = [];
  const text = JSON.stringify(
    manifest,
    (key, value) => {
      if (!rules.has(key) || !value?.enum) return value;
      lines.push(JSON.stringify(value));
      return `\u0000${lines.length - 1}`;
    },
    2,
  );
  return `${text.replace(/"\\u0000(\d+)"/g, (_, at: string) => lines[Number(at)]!)}\n`;
}

const outputs: Record<string, (current: string) => string> = {
  'schemas/mudaqqiq.schema.json': () => `${JSON.stringify(configJsonSchema, null, 2)}\n`,
  'schemas/mudaqqiq.terms.schema.json': () => `${JSON.stringify(termsJsonSchema, null, 2)}\n`,
  'schemas/mudaqqiq.patterns.schema.json': () => `${JSON.stringify(patternsJsonSchema, null, 2)}\n`,
  'package.json': (current) => {
    const manifest = JSON.parse(current) as { contributes?: Json };
    const configuration = { title: 'Mudaqqiq · مُدقِّق', properties: manifestSettings() };
    manifest.contributes = { ...manifest.contributes, configuration };
    return writeManifest(manifest);
  },
  'README.md': (current) => between(between(current, 'rules', rulesTable()), 'settings', settingsTable()),
};

const results = readResults();
const firing = readFiring();
outputs['docs/accuracy.md'] = () => accuracyPage(results, firing);
for (const { id } of allRules)
  outputs[`docs/rules/${id}.md`] = (current) => withMeasured(current, ruleBlock(results, firing, id));

/** Between the page's two languages; the first time it is put there. */
function withMeasured(page: string, content: string): string {
  const english = page.indexOf('\n## ', page.indexOf('\n## ') + 1) + 1;
  const marked = page.includes('<!-- accuracy:start -->')
    ? page
    : `${page.slice(0, english)}<!-- accuracy:start -->\n<!-- accuracy:end -->\n\n${page.slice(english)}`;
  return between(marked, 'accuracy', content);
}

const stale: string[] = [];
for (const [path, generate] of Object.entries(outputs)) {
  const url = new URL(path, root);
  const current = await readFile(url, 'utf8').catch(() => '');
  const next = generate(current);
  const same = path.endsWith('.json') && current ? sameJson(current, next) : current === next;
  if (same) continue;
  if (process.argv.includes('--check')) stale.push(path);
  else await writeFile(url, next);
}
if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run generate" and commit what it writes.`);
  process.exitCode = 1;
}

/** The formatter folds short arrays; only the content counts. */
function sameJson(a: string, b: string): boolean {
  return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
}

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

/** Zod cannot know the rules' ids one by one; editors complete from these. */
function ruleProperties(): Json {
  const groups = [...new Set(allRules.map(({ id }) => `${id.slice(0, id.indexOf('/'))}/*`))];
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

/** The manifest only names the rules: eighty properties of ten lines each would drown it. */
function namedRules(): Json {
  const { properties } = ruleProperties();
  return {
    type: 'object',
    propertyNames: { enum: Object.keys(properties as Json) },
    additionalProperties: { enum: LEVELS },
  };
}

/** Those that hold for the whole window, whatever the folder. */
const WINDOW_SETTINGS = new Set(['language', 'rightToLeft']);

function manifestSettings(): Json {
  const properties = Object.entries(settingsJsonSchema.properties as Record<string, Json>);
  return Object.fromEntries(
    properties.map(([name, { description, ...schema }], order) => [
      `mudaqqiq.${name}`,
      {
        ...(name === 'rules' ? namedRules() : schema),
        markdownDescription: description,
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

const outputs: Record<string, (current: string) => string> = {
  'schemas/mudaqqiq.schema.json': () => `${JSON.stringify(configJsonSchema, null, 2)}\n`,
  'schemas/mudaqqiq.terms.schema.json': () => `${JSON.stringify(termsJsonSchema, null, 2)}\n`,
  'schemas/mudaqqiq.patterns.schema.json': () => `${JSON.stringify(patternsJsonSchema, null, 2)}\n`,
  'package.json': (current) => {
    const manifest = JSON.parse(current) as { contributes?: Json };
    const configuration = { title: 'Mudaqqiq · مُدقِّق', properties: manifestSettings() };
    manifest.contributes = { ...manifest.contributes, configuration };
    return `${JSON.stringify(manifest, null, 2)}\n`;
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

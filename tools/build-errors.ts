/**
 * Compiles `dictionaries/errors.tsv` into the module that `spelling/common` loads. A row whose own examples fail does
 * not load: its wrong form must be found, and the example that must stay silent must stay so.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Lexicon } from '../src/lexicon/index.ts';
import { findRow, indexRows } from '../src/spelling/detect/rows.ts';
import { wordsOf } from '../src/spelling/words.ts';
import { readStructure } from '../src/text/index.ts';

const SOURCE = new URL('../dictionaries/errors.tsv', import.meta.url);
const OUTPUT = fileURLToPath(new URL('../src/spelling/', import.meta.url));
const FILE = 'errors.generated.ts';
const COLUMNS = 5;
const CERTAINTIES = ['always', 'near-always', 'style'];

export interface CompiledErrors {
  /** The module's text. */
  readonly module: string;
  readonly rows: number;
  /** One line for each row that does not load. */
  readonly refused: readonly string[];
}

/** @param table the text of `errors.tsv`. */
export function compileErrors(table: string): CompiledErrors {
  const kept: string[] = [];
  const refused: string[] = [];
  const seen = new Set<string>();
  for (const line of table.split('\n').slice(1)) {
    if (line === '' || line.startsWith('#')) continue;
    const fault = findFault(line, seen);
    if (fault) refused.push(`${fault}: ${line.replaceAll('\t', ' | ')}`);
    else
      kept.push(
        line
          .split('\t')
          .slice(0, COLUMNS - 1)
          .join('\t'),
      );
  }
  const module = `// Made of dictionaries/errors.tsv by tools/build-errors.ts; edit that file.\nexport const rows = \`\n${kept.join('\n')}\n\`;\n`;
  return { module, rows: kept.length, refused };
}

function findFault(line: string, seen: Set<string>): string | undefined {
  const fields = line.split('\t');
  const [wrong = '', right = '', certainty = '', , silent = ''] = fields;
  if (fields.length !== COLUMNS || fields.some((field) => field.trim() === '')) return 'a column is missing';
  if (!CERTAINTIES.includes(certainty)) return 'no such certainty';
  if (right.split('/').includes(wrong)) return 'right is wrong';
  if (seen.has(wrong)) return 'twice';
  seen.add(wrong);
  if (!matches(line, wrong)) return 'does not find its own wrong form';
  if (matches(line, silent)) return 'fires on the example that must stay silent';
  if (matches(line, right.split('/')[0]!)) return 'fires on its own right form';
  return undefined;
}

/** Every split of a word counts as one here, so that a silent example is silent with any lexicon. */
const anyLexicon: Lexicon = {
  contains: () => true,
  analyse: () => [],
  lemma: () => undefined,
  suggest: () => [],
  rarity: () => 0,
  outlets: () => 1,
  withWords: () => anyLexicon,
};

function matches(line: string, text: string): boolean {
  const { sentences, tokens } = readStructure(text);
  const words = sentences.flatMap((sentence) => wordsOf(sentence, tokens, [], () => 1));
  const index = indexRows(line);
  return words.some((word) => findRow(word, index, anyLexicon) !== undefined);
}

/** Writes the module into the directory (the rule's own by default) and throws for rows that do not load. */
export async function buildErrors(outputDirectory: string = OUTPUT): Promise<void> {
  const { module, refused } = compileErrors(await readFile(SOURCE, 'utf8'));
  if (refused.length > 0) throw new Error(`dictionaries/errors.tsv:\n${refused.join('\n')}`);
  await writeFile(join(outputDirectory, FILE), module);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildErrors();

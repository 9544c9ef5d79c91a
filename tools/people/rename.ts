/**
 * Gives the people of a training sentence other names: listed ones, and ones that no list has. The model then learns
 * what a name does in its sentence and how lists speak for it, not the names of one year's news.
 */
import { readFileSync } from 'node:fs';
import { foldAlef } from '../../src/text/index.ts';
import type { LabelledSentence } from './corpus.ts';

const LETTERS = 'ابتجحدرسشعفقكلمنهوي';
/** Shares of names kept, and of the others those that are made up. */
const KEPT = 0.3;
const INVENTED = 0.35;

function readNames(...files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const text = readFileSync(new URL(`../../dictionaries/names/${file}`, import.meta.url), 'utf8');
    // The corpora are written without hamza on alef.
    return text
      .split(/\s+/)
      .filter((word) => word && !word.endsWith(':'))
      .map(foldAlef);
  });
}

const givenNames = readNames('given-male-more.txt', 'given-female-more.txt', 'foreign.txt');
const familyNames = readNames('family-more.txt', 'foreign.txt');

/** @param next a seeded source of numbers in [0, 1). */
export function renamePeople({ words, labels }: LabelledSentence, next: () => number): string[] {
  const pick = (list: ArrayLike<string>): string => list[Math.floor(next() * list.length)]!;
  return words.map((word, at) => {
    const label = labels[at]!;
    if (!label.endsWith('PER') || word.length < 3 || next() < KEPT) return word;
    const other = pick(label === 'B-PER' ? givenNames : familyNames);
    if (next() >= INVENTED) return other;
    const letters = [...other];
    for (let change = 0; change < 2; change++) letters[Math.floor(next() * letters.length)] = pick(LETTERS);
    return letters.join('');
  });
}

/**
 * Gives the people of a training sentence other names: listed ones, and ones that no list has. The model then learns
 * what a name does in its sentence and how lists speak for it, not the names of one year's news.
 */
import { readFileSync } from 'node:fs';
import type { Label } from '../../src/people/model.ts';
import { foldAlef } from '../../src/text/index.ts';
import type { LabelledSentence } from './corpus.ts';

const LETTERS = 'ابتجحدرسشعفقكلمنهوي';
/** Shares of names kept, and of the others those that are made up. */
const KEPT = 0.3;
const INVENTED = 0.35;
/** Shares of two-word names that get a chain, and of titles that get a stroke. */
const CHAINS = 0.15;
const STROKES = 0.15;
const SERVANTS = [
  'الكريم',
  'العزيز',
  'الرحمن',
  'الله',
  'الرازق',
  'الحميد',
  'الجواد',
  'الستار',
  'الغفار',
  'المحسن',
];
const TITLES = new Set([
  'السيد',
  'السيدة',
  'الدكتور',
  'الدكتورة',
  'الاستاذ',
  'المهندس',
  'اللواء',
  'العميد',
  'الشيخ',
]);

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

const pickFrom = (list: ArrayLike<string>, next: () => number): string =>
  list[Math.floor(next() * list.length)]!;

/** @param next a seeded source of numbers in [0, 1). */
export function renamePeople(sentence: LabelledSentence, next: () => number): LabelledSentence {
  const words: string[] = [];
  const labels: Label[] = [];
  for (const [at, label] of sentence.labels.entries()) {
    const word = sentence.words[at]!;
    // «السيد/ فلان»: the corpora have no strokes after titles.
    if (label === 'B-PER' && TITLES.has(sentence.words[at - 1] ?? '') && next() < STROKES) push(['/'], 'O');
    push([label.endsWith('PER') && word.length > 2 && next() >= KEPT ? otherName(label, next) : word], label);
    const opens =
      label === 'B-PER' && sentence.labels[at + 1] === 'I-PER' && sentence.labels[at + 2] !== 'I-PER';
    if (opens && next() < CHAINS) push(chainLink(next), 'I-PER');
  }
  return { words, labels };

  function push(added: readonly string[], label: Label): void {
    for (const word of added) {
      words.push(word);
      labels.push(label);
    }
  }
}

function otherName(label: Label, next: () => number): string {
  const other = pickFrom(label === 'B-PER' ? givenNames : familyNames, next);
  if (next() >= INVENTED) return other;
  const letters = [...other];
  for (let change = 0; change < 2; change++)
    letters[Math.floor(next() * letters.length)] = pickFrom(LETTERS, next);
  return letters.join('');
}

/** What may come between a given name and the family's: «بن فلان», «ولد فلان», «فلان», «عبد الكريم», «آل». */
function chainLink(next: () => number): string[] {
  const draw = next();
  const father = pickFrom(givenNames, next);
  if (draw < 0.5) return ['بن', father];
  if (draw < 0.6) return ['بن', father, 'بن', pickFrom(givenNames, next)];
  if (draw < 0.7) return ['ال'];
  if (draw < 0.8) return ['ولد', father, 'ولد'];
  return draw < 0.9 ? ['عبد', pickFrom(SERVANTS, next)] : [father];
}

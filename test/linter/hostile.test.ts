/**
 * Texts that nobody writes and a paste may be: what a check asks of the lexicon and the lists grows with their length, not
 * with its square. Steps are counted, not seconds: a call, and each letter of the words it is given.
 */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/linter/index.ts';
import { loadTestEngine } from '../engine.ts';

const engine = await loadTestEngine();
/** Twice the text takes twice the steps, and some to spare; what is quadratic takes four times as many. */
const LINEAR = 3;
const LETTERS = [...'بترسقمن'];
/** What is not the same in two texts: words that were judged once are remembered. */
let shift = 0;
const digit = (at: number): string => LETTERS[(Math.floor(at) + shift) % LETTERS.length]!;
/** Three letters, different ones for each of 343 numbers. */
const letters = (at: number): [string, string, string] => [digit(at), digit(at / 7), digit(at / 49)];
const times = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join(' ');

const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'titles without end': (length) => times(length, () => 'الوزير'),
  'one full name after another': (length) => times(length / 2, () => 'فريد قناوي'),
  'full names that are all different': (length) =>
    times(length / 2, (at) => `فريد ال${letters(at).join('ا')}ي`),
  'fathers without end': (length) => times(length, () => 'بن فريد'),
  'the article alone': (length) => times(length, () => 'ال'),
  'لا alone': (length) => times(length, () => 'لا'),
  'verbs of saying': (length) => times(length, () => 'قال'),
  'quotation marks that only open': (length) => times(length, () => '«كلمة'),
  'brackets that only open': (length) => times(length, () => '(كلمة'),
  'one letter with its marks': (length) => `ب${'َ'.repeat(length * 4)}`,
  'one word without end': (length) => 'كلمة'.repeat(length),
  'words that nobody knows': (length) => times(length * 0.75, (at) => `ضغ${letters(at).join('طظ')}`),
  'one body after another': (length) => times(length / 2, () => 'هيئة الموانئ'),
};

function stepsOf(text: string): number {
  let steps = 0;
  function counted<T extends object>(value: T): T {
    return new Proxy(value, {
      get(target, key) {
        const found = Reflect.get(target, key, target) as unknown;
        if (typeof found !== 'function') return found;
        return (...given: unknown[]) => {
          for (const each of given) steps += 1 + (typeof each === 'string' ? each.length : 0);
          return (found as (...given: unknown[]) => unknown).apply(target, given);
        };
      },
    });
  }
  const lexicon = counted(engine.lexicon);
  const gazetteer = counted(engine.gazetteer);
  createLinter({ ...engine, lexicon, gazetteer }).lint(text);
  return steps;
}

describe('a check stays linear', () => {
  it.each(Object.entries(TEXTS))('%s', (_, write) => {
    shift = 0;
    const long = stepsOf(write(400));
    shift = 3;
    expect(long / stepsOf(write(200))).toBeLessThan(LINEAR);
  });
});

/** What a pattern's fix writes. */
import type { Lexicon, Reading } from '../lexicon/index.ts';
import { bare, joinProclitics } from '../text/index.ts';
import { inflect } from './inflect.ts';
import type { Held } from './match.ts';
import type { Operation } from './schema.ts';
import { withoutConjunction } from './word.ts';

/** The stretch and its new words; offsets of the draft. */
export interface Rewriting {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Undefined where a word has no such form: then nothing may be said. */
export function rewrite(
  fix: Readonly<Record<string, Operation>>,
  held: readonly Held[],
  masked: string,
  lexicon: Lexicon,
): Rewriting | undefined {
  const touched = held.filter(({ place }) => fix[place.name] !== undefined);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  let text = '';
  let reach = first.word.token.start;
  let { end } = last.word.token;
  for (const each of touched) {
    const { token } = each.word;
    const operation = fix[each.place.name]!;
    if (operation.delete) {
      // The blank goes with the word: the one after it, so that what stands before is left alone.
      const blank = /^[^\S\n]+/.exec(masked.slice(token.end))?.[0].length ?? 0;
      text += masked.slice(reach, token.start);
      reach = token.end + blank;
      end = Math.max(end, reach);
      continue;
    }
    const word = apply(operation, each, held, lexicon);
    if (word === undefined) return undefined;
    text += masked.slice(reach, token.start) + word;
    reach = token.end;
  }
  return { start: first.word.token.start, end, text: text + masked.slice(reach, end) };
}

/** A place's word as the fix leaves it, without marks; undefined where it goes, or has no such form. */
export function wordAfter(
  fix: Readonly<Record<string, Operation>>,
  held: Held,
  all: readonly Held[],
  lexicon: Lexicon,
): string | undefined {
  const operation = fix[held.place.name];
  if (operation === undefined) return held.word.bare;
  return operation.delete ? undefined : bare(apply(operation, held, all, lexicon) ?? '') || undefined;
}

function apply(operation: Operation, held: Held, all: readonly Held[], lexicon: Lexicon): string | undefined {
  const { word, readings } = held;
  const { write, before, take, form, add, drop } = operation;
  const conjunction = conjunctionOf(held);
  if (write !== undefined) return conjunction + write;
  // «وأن» with إلى before it is «وإلى أن».
  if (before !== undefined) {
    const rest = drop === undefined ? word.token.text : withoutLetter(word.bare, conjunction, drop);
    return rest && `${conjunction}${before} ${rest.slice(conjunction.length)}`;
  }
  if (take !== undefined) {
    const other = firstReading(all.find(({ place }) => place.name === take));
    const own = firstReading(held);
    if (!other || !own) return undefined;
    const article = form === 'with-article' ? ['ال'] : [];
    return joinProclitics([...own.proclitics, ...article], other.stem) + other.enclitic;
  }
  // What ب is written onto is spelt as it is without it; ل takes the alef of an article.
  if (drop === 'ب' && add === undefined) return withoutLetter(word.bare, conjunction, drop);
  for (const reading of readings.length > 0 ? readings : word.readings) {
    const next = form ? inflect(reading, form, lexicon) : undefined;
    if (next !== undefined) return next;
    if (form) continue;
    return joinProclitics(changeFront(reading, drop, add), reading.stem) + reading.enclitic;
  }
  return undefined;
}

function firstReading(held: Held | undefined): Reading | undefined {
  return held?.readings[0] ?? held?.word.readings[0];
}

function withoutLetter(bare: string, conjunction: string, letter: string): string | undefined {
  const rest = bare.slice(conjunction.length);
  return rest.startsWith(letter) ? conjunction + rest.slice(letter.length) : undefined;
}

/** A preposition stands between the conjunction and the article. */
function changeFront({ proclitics }: Reading, drop: string | undefined, add: string | undefined): string[] {
  const kept = proclitics.filter((each) => each !== drop);
  if (add === undefined) return kept;
  const isConjunction = (each: string): boolean => each === 'و' || each === 'ف';
  return [...kept.filter(isConjunction), add, ...kept.filter((each) => !isConjunction(each))];
}

/** و or ف written onto the word, which stay in front of whatever is written. */
function conjunctionOf({ word, place, readings }: Held): string {
  if (place.forms.has(word.bare)) return '';
  if (place.forms.size === 0) return /^[وف]$/.exec(readings[0]?.proclitics[0] ?? '')?.[0] ?? '';
  return word.bare.slice(0, word.bare.length - withoutConjunction(word.bare).length);
}

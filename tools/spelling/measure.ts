/**
 * What a fitted speller does on articles that it has not seen: how far the alternatives of the words as written are
 * ahead of them (alarms, nearly all false in clean articles), and how far a right word is ahead of a slip put in its
 * place.
 */
import type { SlipKind } from '../../src/draft/index.ts';
import { bestOf } from '../../src/spelling/decide.ts';
import type { SpellingModel } from '../../src/spelling/model.ts';
import { createScorer, type Score } from '../../src/spelling/score.ts';
import type { Entry, Line, Piece } from './corpus.ts';
import { readHygiene } from './habits.ts';

export interface Alarm {
  readonly piece: Piece;
  readonly line: Line;
  readonly at: number;
  readonly offset: number;
  readonly kind: SlipKind;
  readonly meant: Entry;
  /** How far the alternative is ahead of the word as written. */
  readonly alone: number;
  readonly around: number;
}

export interface Injected {
  readonly kind: SlipKind;
  readonly written: Entry;
  /** How far the best alternative is ahead. */
  readonly alone: number;
  readonly around: number;
  /** The best alternative is the original word. */
  readonly isRight: boolean;
}

export interface Measures {
  readonly words: number;
  readonly alarms: readonly Alarm[];
  readonly injected: readonly Injected[];
  /** Words of all articles, and the sure slips among them. */
  readonly sure: { readonly words: number; readonly slips: Readonly<Partial<Record<SlipKind, number>>> };
}

/** Alarms below this are of no interest. */
const LEAST_MARGIN = -1;

/** Measures on the articles that have no sure slip. Of slips that could be put in, every one is. */
export function measure(pieces: readonly Piece[], model: SpellingModel): Measures {
  const score = createScorer(model);
  const alarms: Alarm[] = [];
  const injected: Injected[] = [];
  let words = 0;
  const sure = { words: 0, slips: { taa: 0, yaa: 0, front: 0 } };
  for (const piece of pieces) {
    for (const { isWord, slip } of piece.lines.flat()) {
      if (isWord) sure.words++;
      if (slip && slip !== 'seat') sure.slips[slip]++;
    }
    if (!readHygiene(piece.lines).clean) continue;
    for (const [row, line] of piece.lines.entries()) {
      const facts = line.map((entry) => entry.facts);
      for (let at = 0; at < line.length; at++) {
        const entry = line[at]!;
        if (!entry.isWord) continue;
        words++;
        if (!entry.known || entry.alternatives.length === 0) continue;
        // What is sure needs no score.
        if (entry.alternatives.some(({ sure }) => sure)) continue;
        const best = bestOf(scoresOf(facts, at, entry));
        const { alone, around } = best;
        if (alone + around >= LEAST_MARGIN) {
          const { kind, entry: meant, never } = entry.alternatives[best.place]!;
          if (!never)
            alarms.push({ piece, line, at, offset: piece.offsets[row]![at]!, kind, meant, alone, around });
        }
        for (const { entry: written } of entry.alternatives) {
          const back = written.alternatives.findIndex((each) => each.entry === entry);
          if (back < 0 || written.alternatives[back]!.sure) continue;
          const found = bestOf(scoresOf(facts, at, written));
          injected.push({
            kind: written.alternatives[back]!.kind,
            written,
            alone: found.alone,
            around: found.around,
            isRight: found.place === back,
          });
        }
      }
    }
  }
  return { words, alarms, injected, sure };

  function scoresOf(facts: readonly Entry['facts'][], at: number, written: Entry): readonly Score[] {
    return score(facts, at, [written.facts, ...written.alternatives.map(({ entry }) => entry.facts)]);
  }
}

/**
 * What a fitted speller does on articles that it has not seen: how far the alternatives of the words as written are
 * ahead of them (alarms, nearly all false in clean articles), and how far a right word is ahead of a slip put in its
 * place.
 */
import type { SlipKind } from '../../src/draft/index.ts';
import { type Best, bestOf, evidenceOf } from '../../src/spelling/decide.ts';
import { SPELLING_FEATURES } from '../../src/spelling/features.ts';
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
  /** As `EVIDENCE` names it. */
  readonly evidence: readonly number[];
}

export interface Injected {
  readonly kind: SlipKind;
  readonly evidence: readonly number[];
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

/**
 * How far ahead an alternative is at least for the trees to be asked: below that neither alarms nor slips are listed, so
 * that both are cut alike. One in so many slips is put in.
 */
const LEAST_MARGIN = -5;
const SLIPS_SHARE = 5;

/** Measures on the articles that have no sure slip. */
export function measure(pieces: readonly Piece[], model: SpellingModel): Measures {
  const score = createScorer(model, SPELLING_FEATURES);
  const alarms: Alarm[] = [];
  const injected: Injected[] = [];
  let words = 0;
  let turn = 0;
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
        if (best.alone + best.around >= LEAST_MARGIN) {
          const { kind, entry: meant, never } = entry.alternatives[best.place]!;
          const evidence = evidenceIn(piece, kind, best, entry, meant, 1, 0);
          if (!never)
            alarms.push({ piece, line, at, offset: piece.offsets[row]![at]!, kind, meant, evidence });
        }
        for (const { entry: written } of entry.alternatives) {
          const back = written.alternatives.findIndex((each) => each.entry === entry);
          if (back < 0 || written.alternatives[back]!.sure || turn++ % SLIPS_SHARE !== 0) continue;
          const found = bestOf(scoresOf(facts, at, written));
          const { kind, entry: meant } = written.alternatives[found.place]!;
          injected.push({
            kind: written.alternatives[back]!.kind,
            evidence: evidenceIn(piece, kind, found, written, meant, 0, meant === entry ? 1 : 0),
            isRight: found.place === back && found.alone + found.around >= LEAST_MARGIN,
          });
        }
      }
    }
  }
  return { words, alarms, injected, sure };

  function scoresOf(facts: readonly Entry['facts'][], at: number, written: Entry): readonly Score[] {
    return score(facts, at, [written.facts, ...written.alternatives.map(({ entry }) => entry.facts)]);
  }

  /** @param own how often the article's own count has the word at this very place, as written and as meant. */
  function evidenceIn(
    { countOf }: Piece,
    kind: SlipKind,
    best: Best,
    written: Entry,
    meant: Entry,
    ownWritten: number,
    ownMeant: number,
  ): number[] {
    return evidenceOf(
      kind,
      best,
      { written: written.text, meant: meant.text },
      { written: written.use, meant: meant.use },
      {
        written: countOf(written.text) - ownWritten,
        meant: countOf(meant.text) - ownMeant,
      },
    );
  }
}

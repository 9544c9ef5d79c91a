/** Finds set phrases in a draft: word by word, with و or ف and a one-letter particle before the first. */

import type { Draft } from '../../draft/index.ts';
import type { Token } from '../../text/index.ts';
import { offsetIn } from '../typography/marks.ts';

export interface PhraseUse {
  readonly start: number;
  readonly end: number;
  /** Without the particles before it. */
  readonly phraseStart: number;
  readonly found: string;
  /** What might stand instead; empty where the sentence is better without it. */
  readonly better: readonly string[];
}

interface Row {
  readonly words: readonly string[];
  readonly better: readonly string[];
}

export type PhraseFinder = (draft: Draft) => Iterable<PhraseUse>;

export function createPhraseFinder(table: Readonly<Record<string, readonly string[]>>): PhraseFinder {
  const rows = new Map<string, Row[]>();
  for (const [phrase, better] of Object.entries(table)) {
    const words = phrase.split(' ');
    const own = rows.get(words[0]!) ?? [];
    rows.set(words[0]!, own);
    own.push({ words, better });
  }
  // «في سياق متصل آخر» before «في سياق متصل».
  for (const own of rows.values()) own.sort((a, b) => b.words.length - a.words.length);
  return function* find(draft) {
    for (const { tokens } of draft.sentences) {
      for (let at = 0; at < tokens.length; at++) {
        if (tokens[at]!.kind !== 'word') continue;
        const match = matchAt(rows, tokens, at);
        if (!match) continue;
        const last = tokens[at + match.row.words.length - 1]!;
        const { start } = tokens[at]!;
        const phraseStart = offsetIn(tokens[at]!, match.front);
        yield {
          start,
          end: last.end,
          phraseStart,
          found: draft.quote({ start, end: last.end }),
          better: match.row.better,
        };
        at += match.row.words.length - 1;
      }
    }
  };
}

function matchAt(
  rows: ReadonlyMap<string, readonly Row[]>,
  tokens: readonly Token[],
  at: number,
): { row: Row; front: number } | undefined {
  const { bare } = tokens[at]!;
  for (let front = 0; front <= 2 && bare.length - front >= 2; front++) {
    if (front > 0 && !(front === 1 ? 'وفبلك' : 'بلك').includes(bare[front - 1]!)) return undefined;
    const row = rows.get(bare.slice(front))?.find(({ words }) => followsAt(words, tokens, at));
    if (row) return { row, front };
  }
  return undefined;
}

function followsAt(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let step = 1; step < words.length; step++) {
    const token = tokens[at + step];
    if (token?.kind !== 'word' || token.bare !== words[step]) return false;
  }
  return true;
}

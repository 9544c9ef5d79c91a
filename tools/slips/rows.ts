/** The slips that are counted: what is in `dictionaries/slips/letters.json`, pair by pair. */
import letters from '../../dictionaries/slips/letters.json' with { type: 'json' };
import type { Place, SlipKind } from '../../src/slips/index.ts';

/** For `right` the writer put `written`. */
export interface Row {
  readonly kind: SlipKind;
  readonly right: string;
  readonly written: string;
  readonly where: Place;
}

const ALPHABET = [...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي'];
/** Letters that no proclitic and no suffix of its own brings, so that a pair of them represents all the others. */
const HAMZAS = 'ءآأؤإئ';

/** Each pair of letters once, by the likeliest cause; a habit before a sound, a sound before dots, dots before keys. */
export function rowsToFit(): Row[] {
  const rows = letters.habits.map(
    ([kind, right, written, where]): Row => ({
      kind: kind as SlipKind,
      right: right!,
      written: written!,
      where: where as Place,
    }),
  );
  const seen = new Set(rows.filter(({ where }) => where === 'any' || where === 'middle').map(keyOf));
  const add = (kind: SlipKind, right: string, written: string) => {
    const row: Row = { kind, right, written, where: 'any' };
    if (right === written || seen.has(keyOf(row))) return;
    seen.add(keyOf(row));
    rows.push(row);
  };
  for (const pair of letters.sounds) {
    add('sound', pair[0]!, pair[1]!);
    add('sound', pair[1]!, pair[0]!);
  }
  for (const group of letters.dots) for (const a of group) for (const b of group) add('dots', a, b);
  for (const [a, b] of neighbours()) add('keyboard', a, b);
  for (const letter of ALPHABET) {
    if (!'اوي'.includes(letter) && !HAMZAS.includes(letter)) add('dropped', letter, '');
    if (!'اوي'.includes(letter) && letter !== 'ء') add('added', '', letter);
  }
  return rows;
}

function keyOf({ right, written }: Row): string {
  return `${right}>${written}`;
}

/** Keys that touch: on one row side by side, or on the next row aslant. */
function neighbours(): [string, string][] {
  const { keyboard } = letters;
  return keyboard.flatMap((row, y) =>
    [...row].flatMap((right, x) =>
      [keyboard[y - 1], row, keyboard[y + 1]].flatMap((other) =>
        [...(other?.slice(Math.max(0, x - 1), x + 2) ?? '')]
          .filter((written) => written !== ' ' && right !== ' ')
          .map((written): [string, string] => [right, written]),
      ),
    ),
  );
}

/** Pairs of no known kind, a sample: any letter for any other. */
export function strangeRows(known: readonly Row[]): Row[] {
  const seen = new Set(known.map(keyOf));
  const plain = ALPHABET.filter((letter) => !HAMZAS.includes(letter) && !'اىة'.includes(letter));
  return plain.flatMap((right) =>
    plain
      .filter((written) => right !== written && !seen.has(`${right}>${written}`))
      .map((written): Row => ({ kind: 'other', right, written, where: 'any' })),
  );
}

/** Titles before a name. */
import { offsetWithin, type Token } from '../text/index.ts';
import type { Gazetteer, TitleMatch } from './gazetteer.ts';
import type { HonorificUse } from './people.ts';

const LONGEST_TITLE = 4;

export interface TitleSpan {
  readonly use: HonorificUse;
  readonly match: TitleMatch;
  readonly proclitics: string;
  /** How many of the sentence's tokens it takes, the full stop of an abbreviation included. */
  readonly count: number;
}

/** The longest title that begins at a token, with its proclitics: وللدكتور, د., الفريق أول, «السيد/», «لواء/». */
export function titleAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): TitleSpan | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word') return undefined;
  const openings = gazetteer.titleOpenings(first.bare);
  if (openings.length === 0) return abbreviationAt(tokens, at, gazetteer) ?? strokedAt(tokens, at, gazetteer);
  for (let words = wordsInRow(tokens, at); words >= 1; words--) {
    const rest = tokens.slice(at + 1, at + words).map((token) => ` ${token.bare}`);
    for (const { stem, proclitics, definite } of openings) {
      const match = gazetteer.title(stem + rest.join(''));
      if (!match) continue;
      const span = spanOf(tokens, at, words, stem, proclitics, definite, match);
      if (span) return span;
    }
  }
  return abbreviationAt(tokens, at, gazetteer);
}

function wordsInRow(tokens: readonly Token[], at: number): number {
  let words = 1;
  while (words < LONGEST_TITLE && tokens[at + words]?.kind === 'word') words++;
  return words;
}

function spanOf(
  tokens: readonly Token[],
  at: number,
  words: number,
  stem: string,
  proclitics: readonly string[],
  definite: boolean,
  match: TitleMatch,
): TitleSpan | undefined {
  // A bare letter is a title only with its full stop or stroke: د. أحمد, م/ شريف.
  const short = stem.length <= 2;
  const mark = tokens[at + words];
  if (short && mark?.text !== '.' && mark?.text !== '/') return undefined;
  const first = tokens[at]!;
  const particles = proclitics.filter((each) => each !== 'ال');
  // للدكتور cannot be cut in two: its title begins with the word.
  const front = definite && particles.includes('ل') ? 0 : particles.join('').length;
  const start = offsetWithin(first, front);
  const last = short ? mark! : tokens[at + words - 1]!;
  const title = match.entry.masculine ?? match.entry.feminine!;
  const text = [first.text.slice(front), ...tokens.slice(at + 1, at + words).map((each) => each.text)];
  const use = {
    start,
    end: last.end,
    text: text.join(' ') + (short ? mark!.text : ''),
    title,
    gender: match.gender,
  };
  const stroke = !short && mark?.text === '/' ? 1 : 0;
  return { use, match, proclitics: particles.join(''), count: short ? words + 1 : words + stroke };
}

/** «لواء/ سامي», «مهندس/ نهى»: a rank without its article is one before a stroke. */
function strokedAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): TitleSpan | undefined {
  const first = tokens[at]!;
  if (tokens[at + 1]?.text !== '/' || first.bare.length < 3) return undefined;
  const match = gazetteer.title(`ال${first.bare}`);
  if (!match) return undefined;
  const title = match.entry.masculine ?? match.entry.feminine!;
  const use = { start: first.start, end: first.end, text: first.text, title, gender: match.gender };
  return { use, match, proclitics: '', count: 2 };
}

/** أ.د. and أ.ح/ are two letters with a mark each; of the last one the mark may be left out. */
function abbreviationAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): TitleSpan | undefined {
  if (tokens[at]!.bare.length !== 1) return undefined;
  const [a, b, c] = tokens.slice(at, at + 3);
  if (b?.text !== '.' || c?.bare.length !== 1 || c.kind !== 'word') return undefined;
  const match = gazetteer.title(a!.bare + c.bare);
  if (!match) return undefined;
  let count = 3;
  while (count < 5 && (tokens[at + count]?.text === '.' || tokens[at + count]?.text === '/')) count++;
  if (count === 3 && tokens[at + 3]?.kind !== 'word') return undefined;
  const title = match.entry.masculine ?? match.entry.feminine!;
  const last = tokens[at + 3]?.text === '.' ? tokens[at + 3]! : c;
  const use = { start: a!.start, end: last.end, text: `${a!.bare}.${c.bare}.`, title, gender: match.gender };
  return { use, match, proclitics: '', count };
}

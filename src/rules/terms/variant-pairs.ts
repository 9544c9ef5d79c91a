/** A programme whose name is a pair, written in the other order without its head: «مستفيدو كرامة وتكافل». */
import type { Draft, Edit } from '../../draft/index.ts';
import { offsetWithin, type Range, type Token } from '../../text/index.ts';
import type { Organisation } from './organisations.ts';

export interface TurnedPair extends Range {
  readonly edits: readonly Edit[];
  readonly right: string;
  readonly other: Range;
}

/** «برنامج «تكافل وكرامة»» makes it known; every «كرامة وتكافل» that is nobody's name is turned. */
export function findTurnedPairs(
  { tokens, counts }: Pick<Draft, 'tokens' | 'counts'>,
  organisations: readonly Organisation[],
): TurnedPair[] {
  const pairs = new Map<string, Organisation>();
  const firsts = new Set<string>();
  for (const body of organisations) {
    const [, first, second] = body.words;
    if (body.words.length !== 3 || !body.isClosed || body.class !== 'programme') continue;
    if (!second?.startsWith('و') || /^(?:ال|لل)/.test(first!) || /^وال/.test(second)) continue;
    const turned = `${second.slice(1)} و${first}`;
    if (counts.of(second.slice(1)) === 0) continue;
    if (!pairs.has(turned)) pairs.set(turned, body);
    firsts.add(second.slice(1));
  }
  if (pairs.size === 0) return [];
  const named = new Set(organisations.flatMap(({ tokens: own }) => own));
  return tokens.flatMap((token) => {
    if (!firsts.has(token.bare)) return [];
    const next = tokens[token.index + 2];
    if (token.kind !== 'word' || next?.kind !== 'word' || named.has(token)) return [];
    const body = pairs.get(`${token.bare} ${next.bare}`);
    return body ? [turn(token, next, body)] : [];
  });
}

function turn(token: Token, next: Token, { words, start, end }: Organisation): TurnedPair {
  const [, first, second] = words as [string, string, string];
  return {
    start: token.start,
    end: next.end,
    edits: [
      { start: token.start, end: token.end, text: first },
      { start: offsetWithin(next, 1), end: next.end, text: second.slice(1) },
    ],
    right: `${first} ${second}`,
    other: { start, end },
  };
}

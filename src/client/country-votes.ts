/** What the drafts of a folder show of its country. No `vscode` here: it is tested without. */
import type { WrittenLike } from '../server/protocol.ts';

/** By the draft's URI. */
export type Votes = Readonly<Record<string, WrittenLike>>;

/** A draft may come from another house; three that agree are a habit. */
const LEAST = 3;
/** Of all drafts that show a country. In the outlets of eval/roles.ts at least 87 in 100 show their own. */
const SHARE = 0.8;
/** The newest are kept. */
const MOST = 50;

export function withVote(votes: Votes, uri: string, country: WrittenLike): Votes {
  const { [uri]: _, ...others } = votes;
  return Object.fromEntries([...Object.entries(others), [uri, country] as const].slice(-MOST));
}

/** Undefined while the drafts are too few or differ. */
export function elected(votes: Votes): WrittenLike | undefined {
  const all = Object.values(votes);
  if (all.length < LEAST) return undefined;
  return [...new Set(all)].find(
    (country) => all.filter((each) => each === country).length >= Math.max(LEAST, SHARE * all.length),
  );
}

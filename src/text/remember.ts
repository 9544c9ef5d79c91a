/** New words after which those that were not asked for in the meantime are forgotten. */
const LIMIT = 2560;
/**
 * In a folder so many times fewer: each draft has its own words, and what all have comes back at once. Some forty memories
 * of a thread held 60 MB; with a quarter of that a folder takes a twentieth longer.
 */
const FEWER_IN_FOLDERS = 4;
let fewer = 1;

/** For a program or thread that reads a folder. What is answered is the same. */
export function rememberForFolder(): void {
  fewer = FEWER_IN_FOLDERS;
}

/** Of the words asked for again, so many times the limit are kept: more than a draft of 20,000 words has. */
const MOST_KEPT = 4;

/**
 * Keeps what a pure function has answered, by word: a draft is read again at each pause of typing, and nearly all of its
 * words are the same.
 */
export function remember<Answer>(answer: (word: string) => Answer, limit = LIMIT): (word: string) => Answer {
  const keep = createMemory<Answer>(limit);
  return (word) => keep(word, answer);
}

interface Known<Answer> {
  readonly answer: Answer;
  /** Asked for since its table is the older one. */
  used: boolean;
}

/**
 * The same by any key, where the answer needs more than the key to be worked out. What was not asked for while the table
 * was filled with `limit` new keys is forgotten. A key that is found in the older table stays there until then: to move
 * each at once took a sixth of a key's time in a draft of 20,000 words, whose words go round and round.
 */
export function createMemory<Answer>(
  limit: number,
): (key: string, answer: (key: string) => Answer) => Answer {
  let recent = new Map<string, Known<Answer>>();
  let older = recent;
  let fresh = 0;
  return (key, answer) => {
    let known = recent.get(key);
    if (known !== undefined) return known.answer;
    known = older.get(key);
    if (known !== undefined) {
      known.used = true;
      return known.answer;
    }
    if (fresh >= limit / fewer) {
      const kept = stillUsed(older, (MOST_KEPT * limit) / fewer);
      older = recent;
      recent = kept;
      fresh = 0;
    }
    known = { answer: answer(key), used: false };
    recent.set(key, known);
    fresh++;
    return known.answer;
  };
}

function stillUsed<Answer>(
  table: ReadonlyMap<string, Known<Answer>>,
  most: number,
): Map<string, Known<Answer>> {
  const kept = new Map<string, Known<Answer>>();
  for (const [key, known] of table) {
    if (!known.used) continue;
    known.used = false;
    kept.set(key, known);
    if (kept.size === most) break;
  }
  return kept;
}

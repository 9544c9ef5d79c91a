/** Enough for the words of several drafts; a megabyte or two whatever is kept. */
const LIMIT = 4096;

/**
 * Keeps what a pure function has answered, by word: a draft is read again at each pause of typing, and nearly all of its
 * words are the same. Forgets everything when full, which costs one slower reading.
 */
export function remember<Answer>(answer: (word: string) => Answer, limit = LIMIT): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as Answer;
    if (known.size >= limit) known.clear();
    const found = answer(word);
    known.set(word, found);
    return found;
  };
}

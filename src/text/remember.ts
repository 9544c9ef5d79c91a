/** Twice this is more than the different words of a draft of 20,000: else each reading of it would forget the last one. */
const LIMIT = 5120;

/**
 * Keeps what a pure function has answered, by word: a draft is read again at each pause of typing, and nearly all of its
 * words are the same.
 */
export function remember<Answer>(answer: (word: string) => Answer, limit = LIMIT): (word: string) => Answer {
  const keep = createMemory<Answer>(limit);
  return (word) => keep(word, answer);
}

/**
 * The same by any key, where the answer needs more than the key to be worked out. What was not asked for in two fillings
 * of the table is forgotten.
 */
export function createMemory<Answer>(
  limit: number,
): (key: string, answer: (key: string) => Answer) => Answer {
  let recent = new Map<string, { readonly answer: Answer }>();
  let older = recent;
  return (key, answer) => {
    let known = recent.get(key);
    if (known) return known.answer;
    if (recent.size >= limit) {
      older = recent;
      recent = new Map();
    }
    known = older.get(key) ?? { answer: answer(key) };
    recent.set(key, known);
    return known.answer;
  };
}

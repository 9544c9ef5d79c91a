/** Enough for the words of several drafts, a megabyte or so whatever is kept. */
const LIMIT = 4096;

/**
 * Keeps what a pure function has answered, by word: a draft is read again at each pause of typing, and nearly all of its
 * words are the same. What was not asked for in two fillings of the table is forgotten.
 */
export function remember<Answer>(answer: (word: string) => Answer, limit = LIMIT): (word: string) => Answer {
  let recent = new Map<string, { readonly answer: Answer }>();
  let older = recent;
  return (word) => {
    let known = recent.get(word);
    if (known) return known.answer;
    if (recent.size >= limit) {
      older = recent;
      recent = new Map();
    }
    known = older.get(word) ?? { answer: answer(word) };
    recent.set(word, known);
    return known.answer;
  };
}

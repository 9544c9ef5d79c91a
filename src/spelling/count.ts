import type { CountOf } from '../draft/index.ts';
import type { Sentence } from '../text/index.ts';

export function countWords(sentences: readonly Pick<Sentence, 'tokens'>[]): CountOf {
  const counts = new Map<string, number>();
  for (const { tokens } of sentences)
    for (const { kind, bare } of tokens) if (kind === 'word') counts.set(bare, (counts.get(bare) ?? 0) + 1);
  return (word) => counts.get(word) ?? 0;
}

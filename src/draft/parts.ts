/** What a draft's parts say by themselves, put together. */
import type { Draft, DraftPart, Fact } from './draft.ts';

/**
 * What each part of the draft says, in order of the text.
 *
 * @param move the same of the draft itself, given of the part alone: its offsets, tokens and numbers are the part's own.
 */
export function readParts<Value, Context>(
  draft: Draft,
  fact: Fact<readonly Value[], Context>,
  context: Context,
  move: (value: Value, part: DraftPart) => Value,
): readonly Value[] {
  return draft.parts.flatMap((part) => {
    const values = part.draft.fact(fact, context);
    return part.draft === draft || values.length === 0 ? values : values.map((value) => move(value, part));
  });
}

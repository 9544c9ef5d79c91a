/** What a draft's parts say by themselves, put together. */
import type { Token } from '../text/index.ts';
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

/** The draft's tokens that pass a test of their own, asked again only where a line has changed. */
export function tokensWhere(
  name: string,
  test: (token: Token) => boolean,
): (draft: Draft) => readonly Token[] {
  const ofPart: Fact<readonly number[], undefined> = {
    name,
    read: ({ tokens }) => tokens.flatMap((token) => (test(token) ? [token.index] : [])),
    otherwise: [],
  };
  const ofDraft: Fact<readonly Token[]> = {
    name,
    read: (draft) =>
      readParts(draft, ofPart, undefined, (index, { place }) => index + place.token).map(
        (index) => draft.tokens[index]!,
      ),
    otherwise: [],
  };
  return (draft) => draft.fact(ofDraft);
}

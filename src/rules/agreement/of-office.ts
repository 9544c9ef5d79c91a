/** Participles of a speaker who is called by the office alone: «وأكدت الوزيرة أن العمل يجري، مشيرا إلى أن …». */
import type { Draft, RuleContext } from '../../draft/index.ts';
import { bareAt, type PersonPhrase, phrasesIn } from '../../people/index.ts';
import { isTwoFaced, readVerb } from '../../people/verbs.ts';
import { ofSentence, type Token } from '../../text/index.ts';
import { findParticiple } from './participles.ts';
import { listedGender } from './speaking.ts';
import { type Mismatch, opensClause, tellsWhatWasSaid } from './subject.ts';

export interface OfficeMismatch extends Mismatch {
  /** The word for the office. */
  readonly owner: Token;
}

/** The office and its verb are of one gender, and nobody is named up to the participle. */
export function* findOfficeParticiples(
  draft: Draft,
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): Iterable<OfficeMismatch> {
  for (const sentence of draft.sentences) {
    const at = speakingVerb(sentence, context);
    if (at === undefined) continue;
    const { tokens } = sentence;
    const own = phrasesIn(phrases, tokens);
    const owner = tokens[at + 1]!;
    const gender = listedGender(owner.bare, context);
    if (!gender || gender !== readVerb(bareAt(tokens, at))!.gender) continue;
    const mismatch = findParticiple(
      draft,
      tokens,
      at + 2,
      gender,
      (place) => own.some(({ first }) => first === place),
      context,
    );
    if (mismatch) yield { owner, ...mismatch };
  }
}

/** How far into a sentence it may begin with who speaks: «من جهتها أكدت الوزيرة أن». */
const OPENING = 4;

/** The place of a verb of saying with a definite office right after it, and then what was said. */
const speakingVerb = ofSentence<number | undefined, RuleContext>(({ tokens }, { lexicon }) => {
  for (let at = 0; at <= OPENING; at++) {
    const word = bareAt(tokens, at);
    const verb = isTwoFaced(word, lexicon) ? undefined : readVerb(word);
    if (verb?.class !== 'says' || verb.weak) continue;
    const isOffice = /^ال.{3}/.test(bareAt(tokens, at + 1)) && tellsWhatWasSaid(tokens, at + 2);
    return isOffice && opensClause(tokens, at, verb) ? at : undefined;
  }
  return undefined;
});

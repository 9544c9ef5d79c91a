/** Verbs whose subject is left out, because the one person who can be meant was named before. */
import type { Draft, RuleContext } from '../../draft/index.ts';
import { bareAt, type PersonPhrase } from '../../people/index.ts';
import { isTwoFaced, readVerb, type VerbUse } from '../../people/verbs.ts';
import type { Token } from '../../text/index.ts';
import { maySpeak } from './owners.ts';
import { isSubject, type Mismatch, tellsWhatWasSaid } from './subject.ts';

export interface LaterMismatch extends Mismatch {
  readonly phrase: PersonPhrase;
}

/**
 * «قالت سلوى الوتيد إن الخطة جاهزة. وأضاف أن …», «التقت سلوى الوتيد بالطلاب، وأكد أن …»: between the name and the verb
 * nobody else is named, and nothing stands that could have spoken.
 */
export function* findLater(
  draft: Draft,
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): Iterable<LaterMismatch> {
  const named = new Map<readonly Token[], PersonPhrase[]>();
  for (const phrase of phrases) named.set(phrase.tokens, [...(named.get(phrase.tokens) ?? []), phrase]);
  for (const [at, { tokens }] of draft.sentences.entries()) {
    const own = named.get(tokens);
    const before = draft.sentences[at - 1]?.tokens ?? [];
    const [speaker] = own ?? named.get(before) ?? [];
    if (!speaker || !isSubject(speaker) || speaker.joined) continue;
    if ((own ?? named.get(before))!.some(({ person }) => person !== speaker.person)) continue;
    const gender = speaker.person.gender;
    const place = own ? laterClause(tokens, speaker) : 0;
    const verb = place === undefined ? undefined : subjectless(tokens, place, context);
    if (!gender || !verb || verb.gender === gender) continue;
    // Whoever else speaks before it may own the verb.
    const between = own ? tokens.slice(0, place) : before;
    const isOwn = ({ start }: Token) => start >= speaker.start && start < speaker.mention.end;
    if (between.some((token) => !isOwn(token) && maySpeak(token, verb.gender, context.gazetteer))) continue;
    yield { phrase: speaker, token: tokens[place!]!, agreeing: verb.agreeing };
  }
}

/** Where «، وأكد أن» begins after the name. */
function laterClause(tokens: readonly Token[], { last }: PersonPhrase): number | undefined {
  for (let at = last + 2; at < tokens.length - 1; at++)
    if (/^[،,]$/.test(tokens[at - 1]!.text) && /^و/.test(tokens[at]!.bare) && readVerb(tokens[at]!.bare))
      return at;
  return undefined;
}

/** A verb of saying with و, and at once what was said. */
function subjectless(tokens: readonly Token[], at: number, { lexicon }: RuleContext): VerbUse | undefined {
  const word = bareAt(tokens, at);
  if (!/^و./.test(word) || isTwoFaced(word, lexicon)) return undefined;
  const next = /^(?:إلى|على|من)$/.test(bareAt(tokens, at + 1)) ? at + 2 : at + 1;
  const verb = readVerb(word);
  return verb?.class === 'says' && !verb.weak && tellsWhatWasSaid(tokens, next) ? verb : undefined;
}

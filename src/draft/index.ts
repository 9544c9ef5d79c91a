export { besideMarkup } from './beside-markup.ts';
export type { EnglishSpeller, RuleContext, StyleSwitches } from './context.ts';
export { countWords, ofSentenceAndCounts, type WordCounts } from './counts.ts';
export type { Draft, DraftPart, Fact, Failure } from './draft.ts';
export {
  type Bilingual,
  type Edit,
  type Finding,
  type Fix,
  type Message,
  type Related,
  type Severity,
  withoutSafe,
} from './finding.ts';
export { type Refusal, refuse } from './gate.ts';
export { type House, readHouse, readMajority } from './house.ts';
export { isHouseWord, isListedName } from './known-words.ts';
export { DraftMemory } from './memory.ts';
export { readParts, tokensWhere } from './parts.ts';
export { type DraftOptions, readDraft } from './read.ts';
export {
  type CountOf,
  FORM_KINDS,
  type FormDoubt,
  type FormKind,
  type Mistake,
  type SlipKind,
  type Speller,
  type Suspicion,
} from './speller.ts';

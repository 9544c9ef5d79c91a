export { entrySchema, readTermsFile, type TermsFile, type TermsProblem, termsFileSchema } from './file.ts';
export { createTermMatcher, type FormKind, type TermMatcher, type TermUse } from './match.ts';
export { type Replacement, replacementFor } from './replace.ts';
export {
  type Inflection,
  noTerminology,
  type TermEntry,
  type Terminology,
  type TermKind,
  type TermRole,
} from './terminology.ts';

export {
  addEntries,
  mergeEntries,
  moveEntry,
  removeEntry,
  type TextEdit,
  tidyEntry,
  updateEntry,
} from './edit.ts';
export { checkExamples, type FailedExample } from './examples.ts';
export { entrySchema, readTermsFile, type TermsFile, type TermsProblem, termsFileSchema } from './file.ts';
export type { FormKind } from './forms.ts';
export { type Conflict, type ImportPlan, planImport } from './import.ts';
export { createTermMatcher, type TermMatcher, type TermUse } from './match.ts';
export { type Replacement, replacementFor } from './replace.ts';
export { COLUMNS, fromRows, type ImportedRows, type RowProblem, toRow } from './rows.ts';
export {
  type Inflection,
  noTerminology,
  type TermEntry,
  type Terminology,
  type TermKind,
  type TermRole,
} from './terminology.ts';

export { type FailedExample, failedExamples } from './examples.ts';
export { OWN_RULE } from './own-rule.ts';
export { createPatternSet, type PatternMatch, type PatternSet } from './scan.ts';
export type { PatternFile } from './schema.ts';

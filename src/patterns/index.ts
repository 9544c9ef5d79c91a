export { type FailedExample, failedExamples } from './examples.ts';
export { createPatternSet, type PatternMatch, type PatternSet } from './scan.ts';
export { OWN_RULE, ownPatternFileSchema, type PatternFile, patternFileSchema } from './schema.ts';

export { createReporter, FORMATS, type Format } from './create.ts';
export { entitiesOf } from './entities.ts';
export { type DraftReport, type Reporter, type ReportOptions, type Summary, Tally } from './report.ts';
export { describeRules } from './rules.ts';
export { summarise } from './words.ts';

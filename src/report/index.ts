export { createReporter, FORMATS, type Format } from './create.ts';
export { entitiesOf } from './entities.ts';
export { summarise } from './phrases.ts';
export { type DraftReport, type Reporter, type ReportOptions, type Summary, Tally } from './report.ts';
export { describeRules } from './rules.ts';

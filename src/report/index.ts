export {
  createReporter,
  type DraftReport,
  FORMATS,
  type Format,
  type Reporter,
  type ReportOptions,
  type Summary,
  Tally,
} from './report.ts';
export { type FindingRow, findingRows } from './rows.ts';
export { summarise } from './words.ts';

/** A house with one rule, which has a safe fix, so that these tests do not change with the others. */
import { allRules } from '../../src/rules/index.ts';

export const RULE = 'typography/spacing';
export const WRONG = 'وصل الوفد إلى القاهرة .\n';
export const RIGHT = 'وصل الوفد إلى القاهرة.\n';

/** The content of its `mudaqqiq.json`. */
export const configOf = (level: string): string =>
  JSON.stringify({ rules: Object.fromEntries(allRules.map(({ id }) => [id, id === RULE ? level : 'off'])) });

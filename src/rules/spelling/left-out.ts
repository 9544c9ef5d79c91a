/** A draft that leaves out the hamza nearly everywhere: one finding with one fix, where each word would make a hundred. */
import { type Draft, type RuleContext, refuse, withoutSafe } from '../../draft/index.ts';
import { repairAll } from '../fixes.ts';
import { asHint, type Suspect } from './suspect.ts';

/** @returns those that are found to lack the hamza that their first letter is written with: احمد, الى, ان. */
export function isDroppedHamza({ rule, message }: Suspect): boolean {
  return rule === 'hamza' && (message === 'qat' || message === 'particle');
}

/**
 * @param dropped in order of the text, at least one.
 * @returns first the finding for the whole draft, at its first such word, then each word as a hint.
 */
export function reportLeftOut(dropped: readonly Suspect[], draft: Draft, context: RuleContext): Suspect[] {
  const [first] = dropped;
  if (first === undefined) return [];
  const certain = dropped.filter(
    ({ severity, fixes }) =>
      severity === 'error' && fixes.length === 1 && refuse(fixes[0]!, draft, context) === undefined,
  );
  const edits = certain.flatMap(({ fixes }) => fixes[0]!.edits);
  const whole: Suspect = {
    ...first,
    message: 'left-out',
    severity: 'warning',
    values: { word: String(first.values.word), count: dropped.length },
    fixes: [...(edits.length > 0 ? [repairAll(edits, { safe: true })] : []), ...withoutSafe(first.fixes)],
  };
  // What runs by itself is the fix of the whole; one of a single word beside it would be made twice.
  return [whole, ...dropped.slice(1).map(asHint)];
}

/** Where wording is not the writer's: inside official names and inside quotations. */

import type { Draft, Fact, RuleContext } from '../../draft/index.ts';
import type { Range } from '../../text/index.ts';
import { readOrganisations } from './organisations.ts';

/** Whether an offset is outside the writer's own words: in a quotation or in an official name. */
const exemptFact: Fact<(offset: number) => boolean, RuleContext> = {
  name: 'exemptions',
  read(draft, context) {
    const isOfficial = inside(readOrganisations(draft, context).filter((each) => each.isOfficial));
    const isQuoted = inside(draft.quotations);
    return (offset) => isQuoted(offset) || isOfficial(offset);
  },
  otherwise: () => false,
};

export function readExempt(draft: Draft, context: RuleContext): (offset: number) => boolean {
  return draft.fact(exemptFact, context);
}

/** Ranges in order of their starts; nested and overlapping ones are merged. */
function inside(ranges: readonly Range[]): (offset: number) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return (offset) => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (merged[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    const range = merged[low];
    return range !== undefined && range.start <= offset;
  };
}

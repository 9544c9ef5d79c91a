/** Where wording is not the writer's: inside official names and inside quotations. */

import type { Draft, Fact, RuleContext } from '../../draft/index.ts';
import { inside } from '../../text/index.ts';
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

/** In which part of the menu an offer stands: what corrects the place first, then what says that it is right. */
import { ACTION_KINDS } from '../../server/protocol.ts';

export const OFFER_GROUPS = ['fix', 'more', 'accept', 'rule', 'word', 'person'] as const;
export type OfferGroup = (typeof OFFER_GROUPS)[number];

const GROUPS: Readonly<Record<string, OfferGroup>> = {
  [ACTION_KINDS.everywhere]: 'more',
  [ACTION_KINDS.ofRule]: 'more',
  [ACTION_KINDS.folder]: 'more',
  [ACTION_KINDS.accept]: 'accept',
  [ACTION_KINDS.rule]: 'rule',
  [ACTION_KINDS.word]: 'word',
};

/** @param kind of a code action; undefined for one without */
export function groupOf(kind: string | undefined): OfferGroup {
  return GROUPS[kind ?? ''] ?? 'fix';
}

/** In the order of the groups, within a group as they came. */
export function inGroups<T extends { readonly group: OfferGroup }>(offers: readonly T[]): T[] {
  return offers.toSorted((a, b) => OFFER_GROUPS.indexOf(a.group) - OFFER_GROUPS.indexOf(b.group));
}

/** The names of bodies, funds, laws and the like in a draft, read once for all rules. */
import type { Draft, Fact } from '../../draft/index.ts';
import { type Body, type BodyParts, readBodies } from '../../people/index.ts';

export interface Organisation extends Body {
  /** A body or a law of that name, not a plan or a movement spoken of: no rule of style touches its words. */
  readonly isOfficial: boolean;
}

export type OrganisationParts = BodyParts;

const organisationsFact: Fact<readonly Organisation[], OrganisationParts> = {
  name: 'organisations',
  read: (draft, parts) => readBodies(draft, parts).map((body) => ({ ...body, isOfficial: isOfficial(body) })),
  otherwise: [],
};

export function readOrganisations(draft: Draft, context: OrganisationParts): readonly Organisation[] {
  return draft.fact(organisationsFact, context);
}

/** «الشركة الوطنية لاستغلال وتوزيع المياه» is a name; «إدارة مراكز الاستقبال» is what is done. */
function isOfficial({ head, class: kind, words }: Body): boolean {
  if (words[0]!.startsWith('ال')) return words.length >= 3;
  return head !== 'إدارة' && kind !== 'programme' && kind !== 'doing';
}

import type { HonorificUse, Mention, People, RoleUse } from '../people/index.ts';

/** A draft's entities as data. A person's mention is the name alone, without title or role. */
export function entitiesOf(path: string, { mentions, people }: People) {
  const range = ({ start, end, text }: Mention | HonorificUse | RoleUse) => ({ start, end, text });
  return {
    path,
    mentions: mentions.map((mention) => ({
      kind: mention.kind,
      ...range(mention),
      ...(mention.person !== undefined && { person: mention.person }),
    })),
    people: people.map(({ id, canonical, gender, honorifics, roles, mentions: own }) => ({
      id,
      canonical,
      ...(gender && { gender }),
      honorifics: honorifics.map((each) => ({ ...range(each), title: each.title })),
      roles: roles.map((each) => ({ ...range(each), former: each.former })),
      mentions: own.map(range),
    })),
  };
}

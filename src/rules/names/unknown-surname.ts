import { defineRule } from '../rule.ts';

/** A person named by one name all through the draft, and the terminology does not know them. */
export const namesUnknownSurname = defineRule({
  id: 'names/unknown-surname',
  severity: 'off',
  description: {
    ar: 'شخص لم يرد اسمه الكامل في المسودة كلها',
    en: 'A person whose full name never stands in the draft',
  },
  messages: {
    main: {
      ar: 'لم يرد الاسم الكامل لـ«{found}» في المسودة.',
      en: 'The draft never gives the full name of “{found}”.',
    },
  },
  *check(draft, { terminology }) {
    const known = new Set(
      terminology.entries
        .filter(({ kind }) => kind === 'person')
        .flatMap(({ canonical, variants = [] }) =>
          [canonical, ...variants].flatMap((name) => name.split(' ')),
        ),
    );
    for (const { mentions } of draft.people.people) {
      const first = mentions[0];
      if (!first || mentions.some(({ parts }) => parts.length > 1)) continue;
      if (first.parts.some((part) => known.has(part))) continue;
      yield { start: first.start, end: first.end, message: 'main', values: { found: first.text } };
    }
  },
});

import { AGREEING } from '../../people/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { areExclusive, writeTitle } from './exclusive.ts';

/** A person whom the other drafts of the folder give another, exclusive title. */
export const titlesAcrossDrafts = defineRule({
  id: 'titles/across-drafts',
  severity: 'warning',
  scope: 'folder',
  fixable: true,
  description: {
    ar: 'شخص لقّبته مسودات المجلد الأخرى بغير هذا اللقب',
    en: 'A person whom the other drafts of the folder give another title',
  },
  messages: {
    main: {
      ar: '«{name}» هنا «{found}»، وهو «{expected}» في {count} من مسودات المجلد؛ تحقق من اللقب.',
      en: '{name} is “{found}” here and “{expected}” in {count} drafts of the folder; check the title.',
    },
    other: { ar: '«{expected}» هنا', en: '“{expected}” here' },
  },
  *check(draft, { archive, gazetteer }) {
    if (!archive) return;
    for (const person of draft.people.people) {
      const full = person.mentions.find(({ parts }) => parts.length > 1);
      const [use] = person.honorifics;
      if (!full || !use) continue;
      const others = archive
        .alike(full.parts, draft.path)
        .filter(({ parts }) => parts.join(' ') === full.parts.join(' '));
      const same = others.filter(({ honorifics }) => honorifics.includes(use.title)).length;
      const rivals = others.filter(
        ({ honorifics }) => honorifics.length === 1 && areExclusive(honorifics[0]!, use.title, gazetteer),
      );
      const [expected] = rivals[0]?.honorifics ?? [];
      const agreeing = rivals.filter(({ honorifics }) => honorifics[0] === expected);
      if (!expected || agreeing.length < AGREEING || agreeing.length <= same) continue;
      yield {
        start: use.start,
        end: use.end,
        message: 'main',
        values: { name: person.canonical, found: use.text, expected, count: agreeing.length },
        fixes: [replace(use.start, use.end, writeTitle(expected, use, person.gender, gazetteer))],
        related: agreeing.slice(0, 3).map(({ path, start, end }) => ({
          path,
          start,
          end,
          message: 'other' as const,
          values: { expected },
        })),
      };
    }
  },
});

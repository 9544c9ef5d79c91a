import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** A surname alone before the full name has been said. */
export const namesFirstMention = defineRule({
  id: 'names/first-mention',
  severity: 'hint',
  fixable: true,
  description: {
    ar: 'ذكر الشخص باسم واحد قبل ذكر اسمه الكامل',
    en: 'A person named by one name before the full name',
  },
  messages: {
    main: {
      ar: 'ورد «{found}» قبل الاسم الكامل «{name}»؛ قدّم الاسم الكامل في أول موضع.',
      en: '“{found}” comes before the full name “{name}”; give the full name first.',
    },
    full: { ar: 'الاسم الكامل هنا أول مرة', en: 'The full name stands here first' },
  },
  *check(draft) {
    const bodyStart = draft.headline?.end ?? 0;
    for (const { mentions } of draft.people.people) {
      // A headline shortens by right: «سعادة يعرض تجربة الوزارة».
      const body = mentions.filter(({ start }) => start >= bodyStart);
      const first = body[0];
      const full = body.find(({ parts }) => parts.length > 1);
      if (!first || !full || first.parts.length > 1) continue;
      // «الرئيس قاسم» says who is meant.
      if (first.honorifics.length + first.roles.length > 0) continue;
      const { start, end, text } = first;
      yield {
        start,
        end,
        message: 'main',
        values: { found: text, name: full.text },
        fixes: [replace(start, end, full.text)],
        related: [{ start: full.start, end: full.end, message: 'full' }],
      };
    }
  },
});

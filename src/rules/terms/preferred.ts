import { replacementFor } from '../../terms/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** A wording the newsroom's terminology corrects, in any inflection: وبالمشاريع → وبالمشروعات. */
export const preferred = defineRule({
  id: 'terms/preferred',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'مصطلح يخالف ما اعتمدته الدار',
    en: 'A term written against the house terminology',
  },
  messages: {
    main: {
      ar: 'اعتمدت الدار «{canonical}»، وهنا «{found}».',
      en: 'The house writes “{canonical}”; here it is “{found}”.',
    },
    noted: {
      ar: 'اعتمدت الدار «{canonical}»، وهنا «{found}»: {note}',
      en: 'The house writes “{canonical}”; here it is “{found}”: {note}',
    },
  },
  *check(draft) {
    for (const use of draft.termUses) {
      const { entry, kind, start, end } = use;
      if (kind !== 'wrong' || entry.kind !== 'term' || entry.forbidden) continue;
      const better = replacementFor(use);
      yield {
        start,
        end,
        message: entry.note ? 'noted' : 'main',
        values: {
          canonical: entry.canonical,
          found: draft.quote({ start, end }),
          note: entry.note ?? '',
        },
        fixes: better ? [replace(better.start, better.end, better.text, { safe: true })] : [],
      };
    }
  },
});

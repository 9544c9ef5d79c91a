import { replacementFor } from '../../terms/index.ts';
import type { Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** A person, organisation or place spelt against the newsroom's terminology. */
export const nameTerminology = defineRule({
  id: 'names/terminology',
  severity: 'error',
  fixable: true,
  description: {
    ar: 'اسم يخالف رسمه المعتمد في مصطلحات الدار',
    en: 'A name spelt against the house terminology',
  },
  messages: {
    main: {
      ar: 'الرسم المعتمد «{canonical}»، وهنا «{found}».',
      en: 'The house spelling is “{canonical}”; here it is “{found}”.',
    },
  },
  *check(draft) {
    for (const use of draft.termUses) {
      const { entry, kind, start, end } = use;
      const isWrong = kind === 'wrong' || use.tokens.some(isLostClan);
      if (!isWrong || entry.kind === 'term' || entry.forbidden) continue;
      const better = replacementFor(use);
      yield {
        start,
        end,
        message: 'main',
        values: { canonical: entry.canonical, found: draft.quote({ start, end }) },
        fixes: better ? [replace(better.start, better.end, better.text, { safe: true })] : [],
      };
    }
  },
});

/** «سالم ال معتق»: no word of Arabic is ال alone, and a name of the house's has آل there. */
function isLostClan({ bare }: Token): boolean {
  return bare === 'ال';
}

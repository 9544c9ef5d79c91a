import { defineRule } from '../rule.ts';

/** A wording the house does not use at all; the entry's note says why, and a person finds the better sentence. */
export const forbidden = defineRule({
  id: 'terms/forbidden',
  severity: 'warning',
  description: {
    ar: 'لفظ لا تستعمله الدار',
    en: 'A wording the house does not use',
  },
  messages: {
    main: { ar: 'لا تستعمل الدار «{found}».', en: 'The house does not use “{found}”.' },
    noted: { ar: 'لا تستعمل الدار «{found}»: {note}', en: 'The house does not use “{found}”: {note}' },
  },
  *check(draft) {
    for (const { entry, kind, start, end } of draft.termUses) {
      if (kind !== 'wrong' || !entry.forbidden) continue;
      const values = { found: draft.quote({ start, end }), note: entry.note ?? '' };
      yield { start, end, message: entry.note ? 'noted' : 'main', values };
    }
  },
});

import type { Fix, Severity } from '../../draft/index.ts';
import { defineRule } from '../rule.ts';
import type { NameDifference } from './house-name.ts';
import { readExempt } from './official.ts';
import { readOrganisations } from './organisations.ts';
import { findNameVariants } from './variant-names.ts';
import { findTurnedPairs } from './variant-pairs.ts';
import { findWordVariants } from './variant-words.ts';
import type { WordVariant } from './word-variant.ts';

export const variant = defineRule({
  id: 'terms/variant',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'جهة أو مصطلح كُتب بصورتين في المسودة',
    en: 'A body or a term written two ways in one draft',
  },
  messages: {
    name: {
      ar: 'سُمّيت الجهة في موضع آخر «{right}» وهنا «{found}»؛ الاسم واحد.',
      en: 'Elsewhere the body is “{right}”, here “{found}”; a body has one name.',
    },
    term: {
      ar: 'في المسودة «{right}» غالبًا وهنا «{found}»؛ يُختار مصطلح واحد.',
      en: 'The draft mostly says “{right}”, here “{found}”; choose one term.',
    },
    spelling: {
      ar: 'تُكتب في المسودة «{right}» وهنا «{found}»؛ يُختار رسم واحد.',
      en: 'The draft spells it “{right}”, here “{found}”; choose one spelling.',
    },
    synonym: {
      ar: 'قيل قبلها «{right}» وهنا «{found}»؛ الأولى بالمسودة جمع واحد.',
      en: 'Before it was “{right}”, here “{found}”; one plural reads better.',
    },
    phrase: {
      ar: 'في المسودة «{right}» أيضًا وهنا «{found}»؛ الأولى بالمسودة مصطلح واحد.',
      en: 'The draft also says “{right}”, here “{found}”; one term reads better.',
    },
    truncated: {
      ar: 'المصطلح في سائر المسودة «{right}»، وهنا بلا تمامه.',
      en: 'The rest of the draft has the whole term, “{right}”.',
    },
    other: { ar: 'كُتب هنا', en: 'written here' },
  },
  *check(draft, context) {
    const organisations = readOrganisations(draft, context);
    const turned = findTurnedPairs(draft, organisations);
    const names = [
      ...findNameVariants(draft, organisations, context),
      ...turned.map((pair) => ({ ...pair, kind: 'order' as const })),
    ];
    for (const { start, end, right, edits, other, kind } of names) {
      const fix: Fix = { title: { key: 'fix.replace', values: { text: right } }, edits, safe: false };
      yield {
        start,
        end,
        message: 'name',
        values: { right, found: draft.quote({ start, end }) },
        fixes: [fix],
        related: [{ ...other, message: 'other' }],
        severity: NAME_SEVERITIES[kind],
      };
    }
    const isExempt = readExempt(draft, context);
    for (const { start, end, right, kind, edit, other } of findWordVariants(draft, isExempt)) {
      const text = edit
        ? draft.masked.slice(start, edit.start) + edit.text + draft.masked.slice(edit.end, end)
        : right;
      const title = { key: 'fix.replace', values: { text } };
      yield {
        start,
        end,
        message: kind,
        values: {
          right: kind === 'truncated' || kind === 'phrase' ? right : text,
          found: draft.quote({ start, end }),
        },
        fixes: edit ? [{ title, edits: [edit], safe: false }] : [],
        related: [{ start: other.start, end: other.end, message: 'other' }],
        severity: severityOf(kind),
      };
    }
  },
});

const NAME_SEVERITIES: Readonly<Record<NameDifference, Severity>> = {
  related: 'warning',
  rank: 'warning',
  near: 'warning',
  spelling: 'warning',
  order: 'warning',
  'free-order': 'hint',
  cut: 'warning',
  other: 'warning',
  lost: 'hint',
};

/** Of terms that the press uses side by side the house decides: only two readings of a law's term mislead. */
function severityOf(kind: WordVariant['kind']): Severity {
  return kind === 'term' ? 'warning' : 'hint';
}

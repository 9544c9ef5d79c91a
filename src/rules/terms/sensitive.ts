import rows from '../../../dictionaries/style/sensitive-terms.json';
import type { Lexicon } from '../../lexicon/index.ts';
import { createTermMatcher, replacementFor, type TermMatcher } from '../../terms/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { readExempt } from './official.ts';

/** One matcher a lexicon: a door has one, and building it reads every form. */
const matchers = new WeakMap<Lexicon, TermMatcher>();

function matcherFor(lexicon: Lexicon): TermMatcher {
  let matcher = matchers.get(lexicon);
  if (!matcher) {
    const entries = rows.map((row) => ({ kind: 'term' as const, ...row }));
    matcher = createTermMatcher({ entries }, lexicon);
    matchers.set(lexicon, matcher);
  }
  return matcher;
}

/** The longest word of each form, article aside: a sentence without any of them needs no closer look. */
const CUES = new RegExp(
  rows
    .flatMap(({ wrong }) => wrong)
    .map((form) =>
      form
        .split(' ')
        .map((word) => word.replace(/^ال/, ''))
        .reduce((longest, word) => (word.length > longest.length ? word : longest)),
    )
    .join('|'),
);

type Note = 'migrants' | 'disability' | 'health' | 'groups' | 'women' | 'work' | 'children';

const notes = {
  migrants: {
    ar: '«{found}» وصف للناس لا للفعل؛ دليل الإسكوا والوكالات: «{right}».',
    en: '“{found}” labels people, not an act; ESCWA and the agencies write “{right}”.',
  },
  disability: {
    ar: 'يُقدَّم الشخص على الإعاقة: «{right}» مكان «{found}».',
    en: 'The person comes before the disability: “{right}” for “{found}”.',
  },
  health: {
    ar: '«{found}» وصم بالمرض؛ تُكتب «{right}».',
    en: '“{found}” reduces people to an illness; write “{right}”.',
  },
  groups: {
    ar: '«{found}» وصف يحط ممن وُصف به؛ تُكتب «{right}».',
    en: '“{found}” lessens those it names; write “{right}”.',
  },
  women: {
    ar: 'بدل «{found}» تُكتب «{right}»، ومثلها «الناجيات من العنف» حيث تصح.',
    en: 'For “{found}” write “{right}”, or “survivors” where it is true.',
  },
  work: {
    ar: 'اسم المهنة «{right}» لا «{found}».',
    en: 'The occupation’s name is “{right}”, not “{found}”.',
  },
  children: {
    ar: 'للأطفال تُكتب «{right}» مكان «{found}».',
    en: 'Of children write “{right}” for “{found}”.',
  },
} satisfies Record<Note, { ar: string; en: string }>;

export const sensitive = defineRule<Note>({
  id: 'terms/sensitive',
  scope: 'paragraph',
  severity: 'hint',
  fixable: true,
  description: {
    ar: 'وصف قد يجرح أو يصم من وُصف به',
    en: 'Wording that may hurt or label those it names',
  },
  messages: notes,
  *check(draft, context) {
    const sentences = draft.sentences.filter(({ start, end }) => CUES.test(draft.masked.slice(start, end)));
    if (sentences.length === 0) return;
    const isExempt = readExempt(draft, context);
    for (const use of matcherFor(context.lexicon).find({ sentences })) {
      if (use.kind !== 'wrong' || isExempt(use.start)) continue;
      const better = replacementFor(use);
      const right = better?.text ?? use.entry.canonical;
      yield {
        start: use.start,
        end: use.end,
        message: use.entry.note as Note,
        values: { found: draft.quote(use), right },
        fixes: better ? [replace(better.start, better.end, better.text)] : [],
      };
    }
  },
});

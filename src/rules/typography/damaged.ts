import type { DamageKind } from '../../text/index.ts';
import { defineRule } from '../rule.ts';
import { paragraphAt } from './marks.ts';

/** A message shows at most so much of what nobody can read. */
const LONGEST_QUOTE = 40;

export const damaged = defineRule<DamageKind>({
  id: 'typography/damaged',
  severity: 'error',
  description: {
    ar: 'حروف ضاعت أو قُرئت بغير ترميزها',
    en: 'Characters that were lost or read in a wrong encoding',
  },
  messages: {
    lost: {
      ar: 'ضاعت حروف من «{text}» قبل أن تصل المسودة؛ تُستعاد من أصلها. لا يُصحَّح ما حولها من تلقائه.',
      en: 'Characters of “{text}” were lost before the draft came here; restore them from its source. Nothing is fixed unasked in this draft.',
    },
    questions: {
      ar: 'علامات استفهام «{text}» مكان حروف ضاعت أو لم تُكتب؛ تُكتب الحروف.',
      en: 'Question marks, “{text}”, stand where letters were lost or not written yet; write the letters.',
    },
    misread: {
      ar: 'قُرئ النص بغير ترميزه ثم حُفظ («{text}»)؛ يُفتح أصله بترميزه ويُحفظ UTF-8. لا يُفحص هذا الموضع.',
      en: 'The text was read in a wrong encoding and saved (“{text}”); open its source in the right one and save it as UTF-8. This stretch is not checked.',
    },
  },
  *check({ damage, original, paragraphs }) {
    const reported = new Set<string>();
    for (const { kind, start, end } of damage) {
      // A draft that lost its letters lost many of them: once a paragraph is enough, and once a draft that is rubbish.
      const place = kind === 'misread' ? kind : `${kind} ${paragraphAt(paragraphs, start)}`;
      if (reported.has(place)) continue;
      reported.add(place);
      const text = original.slice(start, end);
      const quoted = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
      const severity = kind === 'questions' ? 'warning' : 'error';
      yield { start, end, message: kind, values: { text: quoted }, severity };
    }
  },
});

import type { Draft } from '../../draft/index.ts';
import { defineRule } from '../rule.ts';
import { findFaults } from './unpaired.ts';

const BRACKETS = new Set(['(', ')', '[', ']', '{', '}']);

export const brackets = defineRule({
  id: 'typography/brackets',
  severity: 'warning',
  fixable: true,
  description: { ar: 'قوس بلا نصفه الآخر', en: 'A bracket without its other half' },
  messages: {
    unpaired: {
      ar: 'القوس «{mark}» بلا نصفه الآخر: أين يبدأ الكلام المعترض وأين ينتهي؟',
      en: 'The bracket {mark} lacks its other half: where does the aside begin and end?',
    },
    reversed: {
      ar: 'القوسان معكوسان؛ يُكتبان {right}.',
      en: 'The brackets are the wrong way round; write {right}.',
    },
    partner: {
      ar: 'فُتح القوس بشكل وأُغلق بآخر؛ يُكتب {right} مكان {mark}.',
      en: 'The bracket opens with one shape and closes with another; write {right} for {mark}.',
    },
  },
  *check(draft) {
    for (const { kind, start, end, mark, right, fixes } of findFaults(draft, BRACKETS)) {
      if (kind === 'unpaired' && isMarker(draft, start, mark)) continue;
      yield { start, end, message: kind, values: { mark, right: right ?? '' }, fixes };
    }
  },
});

/** «1) …، 2) …» and «أ) …» number the items of a list; «:)» smiles. */
function isMarker({ text }: Draft, start: number, mark: string): boolean {
  if (mark !== ')' && mark !== '(') return false;
  const before = text.slice(Math.max(0, start - 3), start);
  return /(?:^|[\s،:.؛-])(?:[\p{Nd}]{1,2}|\p{L})$/u.test(before) || /[:;]-?$/.test(before);
}

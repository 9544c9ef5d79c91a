import { readReversed } from '../../spelling/index.ts';
import { isMark } from '../../text/index.ts';
import { repairAll, replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

const MIRRORED: Readonly<Record<string, string>> = Object.fromEntries(
  ['()', '[]', '{}', '«»', '“”', '‹›'].flatMap((pair) => [
    [pair[0]!, pair[1]!],
    [pair[1]!, pair[0]!],
  ]),
);
/** Figures and Latin words are seen left to right in any line. */
const LEFT_TO_RIGHT =
  /[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd}.,:/@_\-٫٬]*[\p{Script=Latin}\p{Nd}])?/gu;

/** The line in the order in which it is read; brackets as they are typed. */
export function turn(line: string): string {
  const kept = line.replace(LEFT_TO_RIGHT, (run) => [...run].reverse().join(''));
  const letters: string[] = [];
  for (const character of kept) {
    const before = letters.at(-1);
    // A vowel mark stands on the letter before it, whatever the order.
    if (before !== undefined && isMark(character.charCodeAt(0)))
      letters[letters.length - 1] = before + character;
    else letters.push(MIRRORED[character] ?? character);
  }
  return letters.reverse().join('');
}

export const reversed = defineRule({
  id: 'typography/reversed',
  severity: 'error',
  fixable: true,
  description: {
    ar: 'سطر حروفه معكوسة الترتيب (من ملفات PDF غالبًا)',
    en: 'A line with its letters in reverse order, mostly out of PDF files',
  },
  messages: {
    main: {
      ar: 'حروف هذا السطر معكوسة الترتيب: خُزّنت كما تُرى من اليسار لا كما تُقرأ؛ يعيدها الإصلاح.',
      en: 'The letters of this line stand in reverse: they were stored as they are seen from the left, not as they are read. The fix turns them.',
    },
  },
  *check(draft, context) {
    const lines = readReversed(draft, context);
    const edits = lines.map(({ start, end }) => ({
      start,
      end,
      text: turn(draft.original.slice(start, end)),
    }));
    for (const { start, end, text } of edits) {
      const all = edits.length > 1 ? [repairAll(edits)] : [];
      yield { start, end, message: 'main', fixes: [replace(start, end, text), ...all] };
    }
  },
});

import {
  digitSystem,
  isArabicWordPart,
  isInvisible,
  isLatinLetter,
  startOfCharacter,
  withoutFillers,
} from '../../text/index.ts';
import { remove } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';

type Key = 'inside' | 'between' | 'override';

/** What the commonest of them are called; a code point says the rest. */
const NAMES: Readonly<Record<number, string>> = {
  173: 'soft hyphen',
  1564: 'Arabic letter mark',
  8203: 'zero width space',
  8204: 'zero width non-joiner',
  8205: 'zero width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8288: 'word joiner',
  65279: 'byte order mark',
};
/** Each with the rest of its entity, where it is one: `&zwnj;`. */
const INVISIBLE = /(?:[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]\ufdd0*)+/g;
const JOINER = '\u200d';

export const invisible = defineRule<Key>({
  id: 'typography/invisible',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'محارف لا تُرى داخل الكلمات وبينها',
    en: 'Characters that cannot be seen, inside and between words',
  },
  messages: {
    inside: {
      ar: 'داخل الكلمة محرف لا يُرى ({point} {name}) يقطعها عند البحث؛ يُحذف.',
      en: 'Inside the word there is a character that cannot be seen ({point} {name}); it breaks searching. Delete it.',
    },
    between: {
      ar: 'محرف لا يُرى ({point} {name}) لا عمل له هنا؛ يُحذف.',
      en: 'A character that cannot be seen ({point} {name}) does nothing here. Delete it.',
    },
    override: {
      ar: 'محرف يقلب اتجاه الحروف ({point} {name}) فيُقرأ النص على غير ما كُتب؛ يُحذف.',
      en: 'A character that forces the direction of letters ({point} {name}), so the text reads otherwise than written. Delete it.',
    },
  },
  *check({ text }) {
    for (const { 0: run, index } of text.matchAll(INVISIBLE)) {
      const found = judge(text, run, index);
      if (found) yield found;
    }
  },
});

function judge(text: string, run: string, start: number): Report<Key> | undefined {
  const end = start + run.length;
  // A file may begin with its byte order mark.
  if (start === 0 && run === '\ufeff') return undefined;
  const before = text.charCodeAt(startOfCharacter(text, start));
  const after = text.charCodeAt(end);
  const code = run.charCodeAt(0);
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES[code] ?? 'directional formatting';
  const report = (message: Key): Report<Key> => ({
    start,
    end,
    message,
    values: { point, name },
    fixes: [remove(start, end, point, { safe: true })],
  });
  if (/[\u202d\u202e]/.test(run)) return report('override');
  // «1447 ه‍»: a joiner that gives the letter its shape, and emoji of several parts.
  if (withoutFillers(run) === JOINER)
    return isArabicWordPart(before) && isArabicWordPart(after) ? report('inside') : undefined;
  if (isArabicWordPart(before) && isArabicWordPart(after)) return report('inside');
  // Direction marks do their work beside Latin letters, figures and marks.
  if (isDirection(code) && (needsDirection(text, start, -1) || needsDirection(text, end - 1, 1)))
    return undefined;
  return { ...report('between'), severity: isDirection(code) ? 'info' : 'warning' };
}

function isDirection(code: number): boolean {
  return (
    code === 0x200e ||
    code === 0x200f ||
    code === 0x061c ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

/** Whether the next visible character that way is anything but a blank between Arabic words. */
function needsDirection(text: string, from: number, step: 1 | -1): boolean {
  for (let at = from + step; at >= 0 && at < text.length && Math.abs(at - from) < 4; at += step) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || isInvisible(code)) continue;
    if (digitSystem(code) || isLatinLetter(code)) return true;
    return !isArabicWordPart(code) && code !== 0x0a;
  }
  return false;
}

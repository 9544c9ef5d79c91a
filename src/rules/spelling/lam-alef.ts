/** Words whose lam and alef changed places on the way out of a PDF file. */
import { readSwapped, respell, SWAPPED_FRONT } from '../../spelling/index.ts';
import type { Token } from '../../text/index.ts';
import { repairAll, replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';

/** More findings than this say no more than one does. */
const MOST_REPORTED = 12;

export const lamAlef = defineRule({
  id: 'spelling/lam-alef',
  severity: 'error',
  fixable: true,
  description: {
    ar: 'لام ألف انقلب حرفاها عند النسخ من ملف PDF (األسعار)',
    en: 'Lam and alef that changed places on the way out of a PDF file (األسعار)',
  },
  messages: {
    main: {
      ar: 'انقلب حرفا «لا» في «{word}» عند النسخ من ملف PDF؛ الصواب «{right}».',
      en: 'The lam and alef of “{word}” changed places on the way out of a PDF file; write “{right}”.',
    },
    word: {
      ar: 'كلمات أخرى من المسودة انقلب فيها حرفا «لا» عند النسخ من ملف PDF؛ فلعل «{word}» أصلها «{right}».',
      en: 'Other words of this draft had their lam and alef turned over by a PDF file; “{word}” may be “{right}”.',
    },
    draft: {
      ar: 'انقلب حرفا «لا» في {count:ofWords} من المسودة عند النسخ من ملف PDF («{word}» أصلها «{right}»)؛ يعيدها إصلاح واحد.',
      en: 'In {count:ofWords} of this draft lam and alef changed places on the way out of a PDF file (“{word}” for “{right}”); one fix puts them back.',
    },
  },
  *check(draft, context) {
    const swapped = readSwapped(draft, context);
    const sure = swapped.filter(({ isSure }) => isSure);
    // «الثالثين» alone may be a dual that no dictionary has.
    const isProved = sure.length > 1 || sure.some(({ token }) => SWAPPED_FRONT.test(token.bare));
    const safe = isProved && sure.every(({ rights }) => rights.length === 1);
    const edits = sure.map(({ token, rights: [right] }) => ({
      start: token.start,
      end: token.end,
      text: respell(token, right!),
    }));
    const all = sure.length > 1 ? [repairAll(edits, { safe })] : [];
    const isAllOver = sure.length > MOST_REPORTED;
    for (const { token, rights, isSure } of swapped) {
      if (isSure && isAllOver && token !== sure[0]!.token) continue;
      yield report(token, rights, isSure && isAllOver ? 'draft' : isSure ? 'main' : 'word');
    }

    function report(token: Token, rights: readonly string[], message: 'main' | 'word' | 'draft') {
      const { start, end } = token;
      const own = rights.map((right) =>
        replace(start, end, respell(token, right), {
          safe: message === 'main' && isProved && rights.length === 1,
        }),
      );
      const values = { word: token.text, right: rights[0]!, count: sure.length };
      const fixes = message === 'draft' ? all : message === 'main' ? [...own, ...all] : own;
      const severity = message === 'word' ? 'warning' : 'error';
      return { start, end, message, values, fixes, severity } satisfies Report<typeof message>;
    }
  },
});

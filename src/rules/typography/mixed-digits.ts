import { type DigitSystem, digitSystem, type Token, toLatinDigits } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

export const mixedDigits = defineRule({
  id: 'typography/mixed-digits',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'عدد واحد بأرقام من نظامين، أو أرقام فارسية في نص عربي',
    en: 'One number in two digit systems, or Persian digits in Arabic text',
  },
  messages: {
    main: {
      ar: 'في «{number}» أرقام من نظامين؛ تُكتب «{right}».',
      en: '“{number}” mixes two digit systems; write “{right}”.',
    },
    persian: {
      ar: 'في «{number}» أرقام فارسية ({point}) لا عربية؛ تُكتب «{right}».',
      en: '“{number}” has Persian digits ({point}), not Arabic ones; write “{right}”.',
    },
  },
  *check({ tokens }) {
    const all: (DigitSystem | undefined)[] = [];
    const odd: { token: Token; persian: boolean }[] = [];
    for (const token of tokens) {
      if (token.kind !== 'number' && token.kind !== 'date') continue;
      const systems = new Set(digitsOf(token.text));
      if (systems.size === 1 && !systems.has('persian')) all.push(...systems);
      else odd.push({ token, persian: systems.has('persian') });
    }
    const arabic = all.filter((system) => system === 'arabic').length;
    const house = arabic * 2 > all.length || (all.length === 0 && odd.length > 0) ? 'arabic' : 'latin';
    for (const { token, persian } of odd) {
      const right = writeDigits(token.text, house);
      const strange = [...token.text].find((each) => digitSystem(each.charCodeAt(0)) === 'persian');
      const point = strange ? `U+${strange.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : '';
      yield {
        start: token.start,
        end: token.end,
        message: persian ? 'persian' : 'main',
        values: { number: token.text, right, point },
        fixes: [replace(token.start, token.end, right, { safe: true })],
      };
    }
  },
});

function digitsOf(text: string): DigitSystem[] {
  return [...text].flatMap((each) => digitSystem(each.charCodeAt(0)) ?? []);
}

/** The number with its digits in one system; separators stay. */
export function writeDigits(text: string, system: 'latin' | 'arabic'): string {
  const latin = toLatinDigits(text);
  if (system === 'latin') return latin;
  return latin.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}

import { tokensWhere } from '../../draft/index.ts';
import { type DigitSystem, digitSystem, type Token, toLatinDigits } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** Numbers and dates. */
export const figuresOf = tokensWhere('figures', ({ kind }) => kind === 'number' || kind === 'date');

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
  *check(draft) {
    const tokens = figuresOf(draft);
    const all: (DigitSystem | undefined)[] = [];
    const odd: { token: Token; persian: boolean }[] = [];
    for (const token of tokens) {
      const systems = new Set(digitsOf(token.text));
      if (systems.size === 1 && !systems.has('persian')) all.push(...systems);
      else odd.push({ token, persian: systems.has('persian') });
    }
    const arabic = all.filter((system) => system === 'arabic').length;
    const house = arabic * 2 > all.length || (all.length === 0 && odd.length > 0) ? 'arabic' : 'latin';
    const marks = readSeparators(tokens);
    for (const { token, persian } of odd) {
      const right = writeDigits(token.text, house, marks);
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

/** Between Arabic digits: ٣٫٥ and ١٬٢٥٠ as Unicode has them, or ٣.٥ and ١,٢٥٠ as many type them. */
export type Separators = 'own' | 'latin';

/** @param tokens the numbers of a draft. */
export function readSeparators(tokens: readonly Token[]): Separators {
  const arabic = tokens.filter(({ kind, text }) => kind === 'number' && /[\u0660-\u0669]/.test(text));
  const isOwn = arabic.some(({ text }) => /[٫٬]/.test(text));
  return !isOwn && arabic.some(({ text }) => /[.,]/.test(text)) ? 'latin' : 'own';
}

const DECIMAL = /^\d+\.\d+$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** The number with its digits in one system, and the separators that go with them: ٣٫٥ is 3.5. */
export function writeDigits(text: string, system: 'latin' | 'arabic', separators: Separators): string {
  const latin = toLatinDigits(text).replaceAll('٫', '.').replaceAll('٬', ',');
  if (system === 'latin') return latin;
  // Of 1.2.3 and 10:30 the marks do not separate of thousands or decimals.
  const isPlain = separators === 'own' && (DECIMAL.test(latin) || GROUPED.test(latin));
  const marked = isPlain ? latin.replaceAll('.', '٫').replaceAll(',', '٬') : keepMarks(text, latin);
  return marked.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}

/** The digits of one text, the marks of the other; both are as long. */
function keepMarks(marks: string, digits: string): string {
  return [...digits].map((each, at) => (/\d/.test(each) ? each : marks[at]!)).join('');
}

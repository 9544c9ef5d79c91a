import { type DigitSystem, digitSystem } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { readMajority } from '../typography/house.ts';
import { readSeparators, writeDigits } from '../typography/mixed-digits.ts';

export const digits = defineRule({
  id: 'numbers/digits',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'الأرقام من نظام واحد: 123 أو ١٢٣',
    en: 'One digit system in a draft: 123 or ١٢٣',
  },
  messages: {
    mixed: {
      ar: 'الأرقام في المسودة {house} وهنا {found}؛ تُكتب «{right}».',
      en: 'The draft’s digits are {house}, here they are {found}; write “{right}”.',
    },
    house: {
      ar: 'أرقام الدار {house} وهنا {found}؛ تُكتب «{right}».',
      en: 'The house’s digits are {house}, here they are {found}; write “{right}”.',
    },
  },
  *check({ tokens }, { style }) {
    const uses = tokens.flatMap((token) => {
      if (token.kind !== 'number' && token.kind !== 'date') return [];
      const system = systemOf(token.text);
      return system ? [{ token, system }] : [];
    });
    const majority = readMajority(uses.map(({ system }) => system));
    const chosen = style.digits !== 'auto';
    const house = style.digits === 'auto' ? majority?.choice : style.digits;
    if (!house) return;
    const separators = readSeparators(tokens);
    for (const { token, system } of uses) {
      if (system === house) continue;
      const right = writeDigits(token.text, house, separators);
      yield {
        start: token.start,
        end: token.end,
        message: chosen ? 'house' : 'mixed',
        values: { house: LABELS[house], found: LABELS[system], right },
        fixes: [replace(token.start, token.end, right, { safe: true })],
        severity: chosen || majority?.clear ? 'warning' : 'info',
      };
    }
  },
});

const LABELS = { latin: '123', arabic: '١٢٣' } as const;

/** Undefined for a number of several systems, and for Persian digits: typography/mixed-digits has them. */
function systemOf(text: string): 'latin' | 'arabic' | undefined {
  const systems = new Set<DigitSystem>();
  for (const character of text) {
    const system = digitSystem(character.charCodeAt(0));
    if (system) systems.add(system);
  }
  if (systems.size !== 1) return undefined;
  const [only] = systems;
  return only === 'persian' ? undefined : only;
}

import { readHouse } from '../../draft/index.ts';
import { type DigitSystem, digitSystem } from '../../text/index.ts';
import { defineRule } from '../rule.ts';
import { reportOdd } from '../typography/house.ts';
import { figuresOf, readSeparators, writeDigits } from '../typography/mixed-digits.ts';

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
      ar: 'الأرقام في أكثر المسودة {house} وهنا {found}: «{right}».',
      en: 'Most of the draft’s digits are {house}, here they are {found}: “{right}”.',
    },
    house: {
      ar: 'أرقام الدار {house} وهنا {found}؛ تُكتب «{right}».',
      en: 'The house’s digits are {house}, here they are {found}; write “{right}”.',
    },
  },
  *check(draft, { style }) {
    const tokens = figuresOf(draft);
    const uses = tokens.flatMap((token) => {
      const system = systemOf(token.text);
      return system ? [{ token, system }] : [];
    });
    const house = readHouse(
      uses.map(({ system }) => system),
      style.digits,
    );
    if (!house) return;
    const separators = readSeparators(tokens);
    const odd = uses.flatMap(({ token: { start, end, text }, system }) => {
      if (system === house.choice) return [];
      const right = writeDigits(text, house.choice, separators);
      const values = { house: LABELS[house.choice], found: LABELS[system], right };
      return [{ start, end, right, edits: [{ start, end, text: right }], values }];
    });
    yield* reportOdd(odd, house, true);
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

import type { Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { readMajority } from '../typography/house.ts';

/** مئة and all that is built on it: مئتين, ثلاثمئة, بالمئة, مئوية; the other spelling has an alef. */
const HUNDRED =
  /^([وفبلك]?(?:ال|لل)?(?:ثلاث|أربع|خمس|ست|سبع|ثمان|ثماني|تسع)?)(مئ|مائ)(ة|ه|تي|تا|تان|تين|ات|وي|وية|ويا)$/;

export const mia = defineRule({
  id: 'numbers/mia',
  severity: 'warning',
  fixable: true,
  description: { ar: 'مئة أم مائة: رسم واحد في المسودة', en: 'مئة or مائة: one spelling in a draft' },
  messages: {
    mixed: {
      ar: 'في المسودة «{house}» غالبًا، وهنا «{found}»؛ تُكتب «{right}».',
      en: 'The draft mostly writes “{house}”, here “{found}”; write “{right}”.',
    },
    house: { ar: 'تكتب الدار «{house}»: «{right}».', en: 'The house writes “{house}”: “{right}”.' },
  },
  *check({ tokens }, { style }) {
    const uses = tokens.flatMap((token) => {
      const match = token.kind === 'word' && token.bare.includes('ئ') ? HUNDRED.exec(token.bare) : null;
      return match ? [{ token, form: match[2] === 'مئ' ? ('مئة' as const) : ('مائة' as const), match }] : [];
    });
    const majority = readMajority(uses.map(({ form }) => form));
    const chosen = style.mia !== 'auto';
    const house = style.mia === 'auto' ? majority?.choice : style.mia;
    if (!house) return;
    for (const { token, form, match } of uses) {
      // مئات and مئوية have one spelling whatever the house writes for مئة.
      if (form === house || (house === 'مائة' && /^(?:ات|وي)/.test(match[3]!))) continue;
      const right = `${match[1]}${house.slice(0, -1)}${match[3]}`;
      yield {
        start: token.start,
        end: token.end,
        message: chosen ? 'house' : 'mixed',
        values: { house, found: token.text, right },
        fixes: [replace(token.start, token.end, withMarksOf(token, right))],
        severity: chosen || majority?.clear ? 'warning' : 'info',
      };
    }
  },
});

/** A tanwin at the end stays: مئويًا. */
function withMarksOf(token: Token, right: string): string {
  return token.text.endsWith('ًا')
    ? `${right.slice(0, -1)}ًا`
    : right + (/[\u064b-\u0652]$/.exec(token.text)?.[0] ?? '');
}

import { readHouse, tokensWhere } from '../../draft/index.ts';
import type { Token } from '../../text/index.ts';
import { defineRule } from '../rule.ts';
import { reportOdd } from '../typography/house.ts';

/** مئة and what counts by it: مئتين, ثلاثمئة, بالمئة; the other spelling has an alef. مئات and مئوية have none ever. */
const HUNDRED = /^([وفبلك]?(?:ال|لل)?(?:ثلاث|أربع|خمس|ست|سبع|ثمان|ثماني|تسع)?)(مئ|مائ)(ة|ه|تي|تا|تان|تين)$/;

const hundredsOf = tokensWhere(
  'hundreds',
  ({ kind, bare }) => kind === 'word' && bare.includes('ئ') && HUNDRED.test(bare),
);

export const mia = defineRule({
  id: 'numbers/mia',
  severity: 'warning',
  fixable: true,
  description: { ar: 'مئة أم مائة: رسم واحد في المسودة', en: 'مئة or مائة: one spelling in a draft' },
  messages: {
    mixed: {
      ar: 'في المسودة «{house}» غالبًا، وهنا «{found}»: «{right}».',
      en: 'The draft mostly writes “{house}”, here “{found}”: “{right}”.',
    },
    house: { ar: 'تكتب الدار «{house}»: «{right}».', en: 'The house writes “{house}”: “{right}”.' },
  },
  *check(draft, { style }) {
    const uses = hundredsOf(draft).flatMap((token) => {
      const match = HUNDRED.exec(token.bare);
      return match ? [{ token, form: match[2] === 'مئ' ? ('مئة' as const) : ('مائة' as const), match }] : [];
    });
    const house = readHouse(
      uses.map(({ form }) => form),
      style.mia,
    );
    if (!house) return;
    const odd = uses.flatMap(({ token, form, match }) => {
      if (form === house.choice) return [];
      const { start, end, text: found } = token;
      const right = `${match[1]}${house.choice.slice(0, -1)}${match[3]}`;
      const values = { house: house.choice, found, right };
      return [{ start, end, right, edits: [{ start, end, text: withMarksOf(token, right) }], values }];
    });
    yield* reportOdd(odd, house, false);
  },
});

/** A tanwin at the end stays: مئةٌ. */
function withMarksOf(token: Token, right: string): string {
  return right + (/[\u064b-\u0652]$/.exec(token.text)?.[0] ?? '');
}

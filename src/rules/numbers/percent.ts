import { type Draft, readHouse, type StyleSwitches, tokensWhere } from '../../draft/index.ts';
import type { Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { reportOdd } from '../typography/house.ts';
import { figuresOf } from '../typography/mixed-digits.ts';

type Form = Exclude<StyleSwitches['percent'], 'auto'>;

interface Percent {
  readonly form: Form;
  readonly number: Token;
  /** The percentage without its number: « في المئة», «%». */
  readonly start: number;
  readonly end: number;
  readonly inHeadline: boolean;
}

const HUNDREDS = new Set(['المئة', 'المائة', 'المية']);
const PERCENTS = new Set(['بالمئة', 'بالمائة', 'بالمية']);
const SIGNS = new Set(['%', '٪']);

const signsOf = tokensWhere('percent signs', ({ text }) => SIGNS.has(text));

export const percent = defineRule({
  id: 'numbers/percent',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'النسبة المئوية بصورة واحدة، وعلامتها بعد العدد',
    en: 'Percentages in one form, the sign after the figure',
  },
  messages: {
    before: {
      ar: 'علامة النسبة بعد العدد: «{right}».',
      en: 'The percent sign follows the figure: “{right}”.',
    },
    mixed: {
      ar: 'النسبة في أكثر المسودة «{house}» وهنا «{found}»؛ تُختار صورة واحدة.',
      en: 'Most of the draft writes “{house}”, here it is “{found}”; keep to one form.',
    },
    house: {
      ar: 'تكتب الدار النسبة «{house}» وهنا «{found}».',
      en: 'The house writes percentages as “{house}”, here it is “{found}”.',
    },
  },
  *check(draft, { style }) {
    const { tokens } = draft;
    for (const { index: at } of signsOf(draft)) {
      if (!isSignBefore(tokens, at)) continue;
      const number = tokens[at + 1]!;
      const [start, end] = [tokens[at]!.start, number.end];
      const right = `${number.text}${tokens[at]!.text}`;
      yield {
        start,
        end,
        message: 'before',
        values: { right },
        fixes: [replace(start, end, right)],
        severity: 'hint',
      };
    }
    const uses = readPercents(draft);
    const house = readHouse(
      uses.map(({ form }) => form),
      style.percent,
    );
    if (!house) return;
    const odd = uses.flatMap(({ form, start, end, inHeadline }) => {
      // A headline is short of room: «%» above, «في المئة» below.
      if (form === house.choice || (inHeadline && form === '%' && !house.chosen)) return [];
      const text = house.choice === '%' ? '%' : ` ${house.choice}`;
      const values = { house: house.choice, found: form };
      return [{ start, end, right: text, edits: [{ start, end, text }], values }];
    });
    yield* reportOdd(odd, house, false);
  },
});

/** «%50»: a sign hard before a figure, and none after it. */
function isSignBefore(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.kind !== 'number') return false;
  return tokens[at - 1]?.kind !== 'number' && !SIGNS.has(tokens[at + 2]?.text ?? '');
}

function readPercents(draft: Draft): Percent[] {
  const { tokens, headline } = draft;
  const uses: Percent[] = [];
  for (const number of figuresOf(draft)) {
    if (number.kind !== 'number') continue;
    const at = number.index;
    const blank = tokens[at + 1]?.kind === 'space' ? 1 : 0;
    const sign = tokens[at + 1 + blank];
    const inHeadline = headline !== undefined && number.start < headline.end;
    const add = (form: Form, last: Token): void => {
      uses.push({ form, number, start: number.end, end: last.end, inHeadline });
    };
    if (!sign) continue;
    if (SIGNS.has(sign.text)) add('%', sign);
    else if (PERCENTS.has(sign.bare)) add('بالمئة', sign);
    else if (sign.bare === 'في' || sign.bare === 'فى') {
      const hundred = tokens[at + 3 + blank];
      if (hundred && HUNDREDS.has(hundred.bare)) add('في المئة', hundred);
    }
  }
  return uses;
}

import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { findScale } from './number-words.ts';
import { figures } from './reader.ts';

const NAMES: Readonly<Record<string, string>> = { $: 'دولار', '€': 'يورو', '£': 'جنيه إسترليني', '¥': 'ين' };

export const currency = defineRule({
  id: 'numbers/currency',
  severity: 'hint',
  fixable: true,
  description: {
    ar: 'رمز العملة في المتن: اسمها بعد العدد أوضح',
    en: 'A currency sign in Arabic prose: its name after the figure reads better',
  },
  messages: {
    main: {
      ar: 'يُكتب اسم العملة بعد العدد في المتن: «{right}».',
      en: 'In prose write the currency’s name after the figure: “{right}”.',
    },
  },
  *check({ tokens, headline }) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      const name = token.kind === 'symbol' ? NAMES[token.text] : undefined;
      if (!name || (headline && token.start < headline.end)) continue;
      const ahead = tokens[at + 1]?.kind === 'number';
      const number = ahead ? tokens[at + 1]! : tokens[at - 1];
      if (number?.kind !== 'number' || figures(number) === undefined) continue;
      // «$5 مليون»: the name goes after the multiplier.
      const scale = ahead && tokens[at + 2]?.kind === 'space' ? tokens[at + 3] : undefined;
      const last = scale && findScale(scale.bare) ? scale : ahead ? number : token;
      const start = Math.min(token.start, number.start);
      const count = last === scale ? `${number.text} ${scale.text}` : number.text;
      const right = `${count} ${name}`;
      yield {
        start,
        end: last.end,
        message: 'main',
        values: { right },
        fixes: [replace(start, last.end, right)],
      };
    }
  },
});

import { respace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { readRoles } from './marks.ts';

export const doubleSpace = defineRule({
  id: 'typography/double-space',
  scope: 'paragraph',
  severity: 'warning',
  fixable: true,
  description: { ar: 'مسافتان أو أكثر بين كلمتين', en: 'Two or more spaces between words' },
  messages: {
    main: { ar: '{count:spaces} متتالية؛ تكفي واحدة.', en: '{count:spaces} in a row; one is enough.' },
    two: { ar: 'مسافتان متتاليتان؛ تكفي واحدة.', en: 'Two spaces in a row; one is enough.' },
  },
  *check(draft) {
    const { tokens } = draft;
    const roles = readRoles(draft);
    for (let at = 1; at < tokens.length - 1; at++) {
      const token = tokens[at]!;
      const count = token.end - token.start;
      // Tabs, wide gaps and `&nbsp;`, which is longer, lay out columns.
      if (token.kind !== 'space' || count < 2 || count > 4 || token.text.includes('\t')) continue;
      const before = tokens[at - 1]!;
      const after = tokens[at + 1]!;
      if ([before, after].some(({ kind }) => kind === 'newline' || kind === 'markup')) continue;
      // Blanks that should not be there at all are typography/spacing's.
      if (roles(before) === 'open' || roles(after) === 'close' || '،؛:.؟!…'.includes(after.text)) continue;
      yield {
        start: token.start,
        end: token.end,
        message: count === 2 ? 'two' : 'main',
        values: { count },
        fixes: [respace(token.start, token.end, ' ')],
      };
    }
  },
});

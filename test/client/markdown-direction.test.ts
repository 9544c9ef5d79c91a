import { describe, expect, it } from 'vitest';
import { type MarkdownIt, type MarkdownToken, withDirections } from '../../src/client/markdown-direction.ts';

interface Made extends MarkdownToken {
  readonly attrs: Record<string, string>;
}

function token(type: string, nesting: number, content = ''): Made {
  const attrs: Record<string, string> = {};
  return { type, nesting, content, attrs, attrSet: (name, value) => (attrs[name] = value) };
}

function turned(tokens: Made[]): (string | undefined)[] {
  let run: ((state: { tokens: MarkdownToken[] }) => void) | undefined;
  const markdown: MarkdownIt = { core: { ruler: { push: (_, rule) => (run = rule) } } };
  withDirections(markdown);
  run!({ tokens });
  return tokens.map(({ attrs }) => attrs.dir);
}

const paragraph = (text: string): Made[] => [
  token('paragraph_open', 1),
  token('inline', 0, text),
  token('paragraph_close', -1),
];

describe('the preview of Markdown', () => {
  it('lays an Arabic paragraph out from the right, with Latin words in it too', () => {
    expect(turned(paragraph('FIFA تعلن مواعيد القرعة'))[0]).toBe('rtl');
  });

  it('leaves an English one that quotes Arabic, and one without letters', () => {
    expect(turned(paragraph('The singer says «الميناء» three times'))[0]).toBeUndefined();
    expect(turned(paragraph('12 / 5'))[0]).toBeUndefined();
  });

  it('turns a list as a whole, by all its lines', () => {
    const list = [token('bullet_list_open', 1), token('list_item_open', 1), ...paragraph('المدينة')];
    const rest = [token('list_item_close', -1), token('bullet_list_close', -1), ...paragraph('In English')];
    const dirs = turned([...list, ...rest]);
    expect(dirs.slice(0, 3)).toEqual(['rtl', 'rtl', 'rtl']);
    expect(dirs[7]).toBeUndefined();
  });

  it('keeps the order of code within a line', () => {
    const [code, word] = [token('code_inline', 0, '"rules": { }'), token('code_inline', 0, 'صعدة')];
    const line = { ...token('inline', 0, 'تعطيله'), children: [code, word] };
    turned([token('paragraph_open', 1), line, token('paragraph_close', -1)]);
    expect([code.attrs.dir, word.attrs.dir]).toEqual(['ltr', undefined]);
  });

  it('turns an Arabic example, whose lines wrap', () => {
    const fence = token('fence', 0, 'وصل الوفد الى الميناء.');
    expect(turned([fence])).toEqual(['rtl']);
    expect(fence.attrs.style).toContain('pre-wrap');
    expect(turned([token('fence', 0, 'npm ci && npm test')])).toEqual([undefined]);
  });
});

/**
 * VS Code's preview of Markdown lays every block out from the left: an Arabic draft, or a page of a rule, would begin at
 * its end. Blocks that are mostly Arabic get `dir="rtl"`, all others stay as they are. No `vscode` here: it is tested
 * without.
 */

/** What is used of a token of markdown-it. */
export interface MarkdownToken {
  readonly type: string;
  readonly content: string;
  readonly nesting: number;
  /** Of an inline token: its words, links and code. */
  readonly children?: readonly MarkdownToken[] | null;
  attrSet(name: string, value: string): void;
}

/** What is used of markdown-it. */
export interface MarkdownIt {
  readonly core: {
    readonly ruler: { push(name: string, rule: (state: { readonly tokens: MarkdownToken[] }) => void): void };
  };
}

export function withDirections<T extends MarkdownIt>(markdown: T): T {
  markdown.core.ruler.push('mudaqqiq-direction', ({ tokens }) => {
    for (const [at, token] of tokens.entries()) {
      if (token.type === 'fence' && isMostlyArabic(token.content)) {
        token.attrSet('dir', 'rtl');
        // The code lies in a `pre`, which keeps long lines as they are.
        token.attrSet('style', 'display: block; text-align: right; white-space: pre-wrap');
      } else if (token.type === 'inline') {
        // Within an Arabic line its brackets and quotes would change places.
        for (const each of token.children ?? [])
          if (each.type === 'code_inline' && !isMostlyArabic(each.content)) each.attrSet('dir', 'ltr');
      } else if (token.nesting === 1 && isMostlyArabic(textWithin(tokens, at))) token.attrSet('dir', 'rtl');
    }
  });
  return markdown;
}

/** Of a block from its opening to its closing. */
function textWithin(tokens: readonly MarkdownToken[], at: number): string {
  let text = '';
  for (let depth = 0, each = at; each < tokens.length; each++) {
    const { nesting, type, content } = tokens[each]!;
    depth += nesting;
    if (type === 'inline') text += `${content}\n`;
    if (depth === 0) break;
  }
  return text;
}

/** An English line may quote Arabic words, and an Arabic one have a name in Latin. */
function isMostlyArabic(text: string): boolean {
  const arabic = text.match(/[\u0620-\u064a]/g)?.length ?? 0;
  return arabic > 0 && arabic >= (text.match(/[A-Za-z]/g)?.length ?? 0);
}

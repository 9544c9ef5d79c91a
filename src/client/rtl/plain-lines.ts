/** Markdown of a card as lines of text: the server writes words, bold words and links, and no more. */
export function plainLines(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => !/^\[[^\]]*\]\([^)]*\)$/.test(line.trim()))
    .map((line) =>
      line
        .replace(/(?<!\\)\*\*/g, '')
        .replace(/(?<!\\)\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\\(?=[\\`*_{}[\]()#+\-.!<>|])/g, '')
        .replace(/[\u2066-\u2069]/g, '')
        .trim(),
    )
    .filter(Boolean);
}

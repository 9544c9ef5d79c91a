/** The rules' pages as one file for the doors that show them: SARIF's help. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));

/** `{ "names/variant": "# names/variant …" }`, without the accuracy's marks and without links, which lead nowhere outside. */
export function buildRulePages(output: string): void {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => [name.slice(0, -'.md'.length), pageOf(readFileSync(join(folder, name), 'utf8'))]);
  writeFileSync(join(output, 'rule-pages.json'), JSON.stringify(Object.fromEntries(pages)));
}

function pageOf(markdown: string): string {
  return markdown.replace(/<!--[\s\S]*?-->\n?/g, '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageReadme } from '../../tools/package-readme.ts';

const page = packageReadme(readFileSync(new URL('../../README.md', import.meta.url), 'utf8'));
const prose = page.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

describe('the README of the package', () => {
  it('isolates all Arabic, and aligns its paragraphs to the right', () => {
    expect(prose.replace(/\u2067[^\u2067\u2069]*\u2069/g, '')).not.toMatch(/[\u0620-\u064a]/);
    expect(page.match(/<p align="right">/g)!.length).toBeGreaterThan(12);
    for (const [line] of page.matchAll(/^<p .*$/gm))
      expect(line).toMatch(/^<p align="right">\u2067.*\u2069<\/p>$/);
  });

  it('has no picture and no link into the repository', () => {
    expect(page).not.toMatch(/!\[/);
    expect([...page.matchAll(/\]\(([^)]*)\)/g)].filter(([, url]) => !url!.startsWith('https://'))).toEqual(
      [],
    );
  });

  it('says nothing of building it, and all of what it finds', () => {
    expect(page).not.toContain('npm ci');
    expect(page).toContain('spelling/hamza');
    expect(page).toContain('mudaqqiq.preset');
  });

  it('cuts a paragraph of both languages in two, and leaves marks in Markdown to HTML', () => {
    expect(packageReadme('**يدقّق `النص`.** Checks it.')).toBe(
      '<p align="right">\u2067<strong>يدقّق <code>النص</code>.</strong>\u2069</p>\n\nChecks it.',
    );
  });

  it('keeps an Arabic name within an English sentence in one piece', () => {
    expect(packageReadme('- **Names.** «قدمت صعدة» (the city) where أحمد سعادة was meant by it.')).toBe(
      '- **Names.** \u2067«قدمت صعدة»\u2069 (the city) where \u2067أحمد سعادة\u2069 was meant by it.',
    );
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../docs/walkthrough/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const steps: { id: string; media: { markdown: string }; completionEvents: string[] }[] =
  manifest.contributes.walkthroughs[0].steps;

describe('the walkthrough', () => {
  it('has a page for each step and no other', () => {
    expect(steps.map(({ media }) => media.markdown.replace('docs/walkthrough/', '')).sort()).toEqual(
      [...pages].sort(),
    );
  });

  // A command that was cancelled has done nothing.
  it('marks a step as done by what has happened, not by a command', () => {
    const events = steps.flatMap(({ completionEvents }) => completionEvents);
    expect(events).toHaveLength(steps.length);
    for (const event of events)
      expect(event).toMatch(/^on(?:Context:mudaqqiq\.did|SettingChanged:mudaqqiq)\./);
  });

  // VS Code strips `dir` from these pages: paragraphs are aligned, and isolated so that their marks stay in place.
  it.each(pages)('%s reads from the right', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(text).not.toContain('dir=');
    expect(text.split('\n', 1)[0]).toMatch(/^<p align="right">\u2067.*\u2069<\/p>$/);
    const outside = text.replace(/\u2067[^\u2067\u2069]*\u2069/g, '');
    expect(outside).not.toMatch(/[\u0620-\u064a]/);
    for (const [, picture] of text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      expect(existsSync(new URL(picture!, folder)), picture).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { Bilingual } from '../../src/draft/index.ts';
import { allRules, fixMessages } from '../../src/rules/index.ts';

const ID =
  /^(names|titles|agreement|grammar|terms|spelling|typography|dates|numbers|style)\/[a-z]+(-[a-z]+)*$/;
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

const texts: [string, Bilingual][] = [
  ...Object.entries<Bilingual>(fixMessages),
  ...allRules.flatMap((rule) => Object.entries(rule.messages)),
  ...allRules.map((rule): [string, Bilingual] => [`${rule.id} description`, rule.description]),
];

describe('messages', () => {
  it.each(texts)('%s says the same in both languages', (_, { ar, en }) => {
    expect(ar).toMatch(/[\u0621-\u064a]/);
    expect(en).toMatch(/[A-Za-z]/);
    expect([...new Set(placeholders(ar))]).toEqual([...new Set(placeholders(en))]);
  });

  it('carry no bidi control characters of their own', () => {
    for (const [, { ar, en }] of texts)
      expect(ar + en).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('rule ids', () => {
  it('are group/name, once each', () => {
    const ids = allRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(ID);
  });
});

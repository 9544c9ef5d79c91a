import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/draft/index.ts';
import { type Config, levelOf, mergeConfigs, validateConfig } from '../../src/linter/index.ts';
import type { Rule } from '../../src/rules/index.ts';

const rule = (id: string, severity: Severity | 'off'): Rule => ({
  id,
  scope: 'draft',
  severity,
  fixable: false,
  description: { ar: '', en: '' },
  messages: {},
  check: () => [],
});

describe('levels', () => {
  it.each<[Config, Severity | 'off', Severity | 'off']>([
    [{}, 'warning', 'warning'],
    [{}, 'off', 'off'],
    [{ rules: { 'style/calque': 'off' } }, 'hint', 'off'],
    [{ rules: { 'style/*': 'error' } }, 'hint', 'error'],
    [{ rules: { 'style/*': 'off', 'style/calque': 'info' } }, 'hint', 'info'],
    [{ preset: 'minimal' }, 'hint', 'off'],
    [{ preset: 'minimal' }, 'error', 'error'],
    [{ preset: 'strict' }, 'warning', 'error'],
    [{ preset: 'strict' }, 'off', 'hint'],
    [{ preset: 'minimal', rules: { 'style/calque': 'hint' } }, 'hint', 'hint'],
  ])('%j on a rule at %s gives %s', (config, own, expected) => {
    expect(levelOf(rule('style/calque', own), config)).toBe(expected);
  });
});

describe('merging', () => {
  it('lets later settings win one by one and adds up words', () => {
    const merged = mergeConfigs(
      { preset: 'strict', rules: { a: 'off', b: 'error' }, style: { digits: 'latin' }, words: ['ماكرون'] },
      { rules: { b: 'hint' }, style: { quotes: '«»' }, words: ['ماكرون', 'دافوس'] },
    );
    expect(merged).toEqual({
      preset: 'strict',
      rules: { a: 'off', b: 'hint' },
      style: { digits: 'latin', quotes: '«»' },
      words: ['ماكرون', 'دافوس'],
    });
  });
});

describe('validation', () => {
  const problems = (value: unknown) => {
    const result = validateConfig(value);
    return 'problems' in result ? result.problems.map(({ path }) => path) : [];
  };

  it.each([
    [{}],
    [{ extends: ['strict', './house.json'], language: 'en', include: ['**/*.txt'] }],
    [{ preset: 'egypt' }],
    [{ preset: ['strict', 'maghreb'] }],
    [{ style: { tanwin: 'on-alef', masul: 'مسئول' }, words: ['ماكرون'] }],
    [{ overrides: [{ files: ['archive/**'], rules: {} }] }],
  ])('accepts %j', (value) => {
    expect(problems(value)).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [{ rules: { 'spelling/nothing': 'off' } }, ['rules.spelling/nothing']],
    [{ rules: { 'nothing/*': 'off' } }, ['rules.nothing/*']],
    [{ style: { digits: 'roman' } }, ['style.digits']],
    [{ preset: 'france' }, ['preset']],
    [{ colour: 'red' }, ['']],
    [[], ['']],
    ['text', ['']],
  ])('refuses %j', (value, expected) => {
    expect(problems(value)).toEqual(expected);
  });
});

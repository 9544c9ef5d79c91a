import { describe, expect, it } from 'vitest';
import { groupFindings, isWanted, type ListableFinding } from '../../src/client/findings/groups.ts';

const LINE = 'ناقش الوفد سبل الإستثمار في الواحات . وقال صعدة';

/** @param replacement of the words, as the first fix */
function finding(rule: string, words: string, replacement?: string, line = 0, text = LINE): ListableFinding {
  const at = text.indexOf(words);
  const range = { start: { line, character: at }, end: { line, character: at + words.length } };
  const fixes =
    replacement === undefined ? [] : [{ title: '', safe: false, edits: [{ range, newText: replacement }] }];
  return { rule, range, fixes, severity: 'warning', message: `رسالة ${rule}` };
}

describe('groups of findings', () => {
  const findings = [
    finding('typography/spacing', ' .', '.'),
    finding('names/variant', 'صعدة', 'سعادة', 3),
    finding('spelling/hamza', 'الإستثمار', 'الاستثمار'),
    finding('names/variant', 'صعدة', 'سعادة'),
    finding('house/own', 'الوفد'),
  ];

  it('are kinds in the order of a desk, names first, what is not known last', () => {
    const groups = groupFindings(findings, 'kind');
    expect(groups.map(({ key }) => key)).toEqual(['names', 'spelling', 'typography', 'house']);
    expect(groups[0]!.findings.map(({ range }) => range.start.line)).toEqual([0, 3]);
  });

  it('are lines in the order of the text', () => {
    const groups = groupFindings(findings, 'place');
    expect(groups.map(({ key, findings: { length } }) => [key, length])).toEqual([
      ['0', 4],
      ['3', 1],
    ]);
    expect(groups[0]!.findings.map(({ rule }) => rule)).toEqual([
      'house/own',
      'spelling/hamza',
      'typography/spacing',
      'names/variant',
    ]);
  });

  it('of nothing are none', () => expect(groupFindings([], 'kind')).toEqual([]));
});

describe('a filter', () => {
  const one = finding('spelling/hamza', 'الإستثمار');

  it('passes over hamzas and marks, and knows words, message and rule', () => {
    for (const typed of ['', 'استثمار', 'الإسْتِثمار', 'رسالة', 'hamza'])
      expect(isWanted(one, 'الإستثمار', typed), typed).toBe(true);
  });

  it('holds back what has none of it', () => expect(isWanted(one, 'الإستثمار', 'الوفد')).toBe(false));
});

import { describe, expect, it } from 'vitest';
import {
  describeChange,
  groupFindings,
  isWanted,
  type ListableFinding,
} from '../../src/client/findings/groups.ts';

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

describe('what a fix changes', () => {
  const change = (words: string, replacement?: string, text = LINE) =>
    describeChange(text, finding('a/b', words, replacement, 0, text));

  it('is one word and the other', () => {
    expect(change('الإستثمار', 'الاستثمار')).toEqual({ before: 'الإستثمار', after: 'الاستثمار' });
  });

  it('is shown in whole words, though the fix is of a letter or a mark', () => {
    expect(change('إست', 'است')).toEqual({ before: 'الإستثمار', after: 'الاستثمار' });
    expect(change(' .', '.')).toEqual({ before: 'الواحات .', after: 'الواحات.' });
    expect(change('(', '', '( قال')).toEqual({ before: '( قال', after: 'قال' });
  });

  it('is not known without a fix, or when it reaches other lines', () => {
    expect(change('الوفد')).toEqual({ before: 'الوفد', after: undefined });
    const far = finding('a/b', 'الوفد', 'البعثة');
    const edits = [
      ...far.fixes[0]!.edits,
      { ...far.fixes[0]!.edits[0]!, range: finding('a/b', 'صعدة', '', 4).range },
    ];
    expect(describeChange(LINE, { ...far, fixes: [{ ...far.fixes[0]!, edits }] }).after).toBeUndefined();
  });

  it('is cut where it is long', () => {
    const { before } = change(LINE);
    expect(before.length).toBeLessThanOrEqual(45);
    expect(before.endsWith('…')).toBe(true);
  });

  it('keeps both of two edits on the line', () => {
    const both = finding('a/b', 'سبل الإستثمار');
    const edits = ['سبل', 'الإستثمار'].map(
      (words, at) => finding('a/b', words, ['طرق', 'الاستثمار'][at]).fixes[0]!.edits[0]!,
    );
    expect(describeChange(LINE, { ...both, fixes: [{ title: '', safe: false, edits }] })).toEqual({
      before: 'سبل الإستثمار',
      after: 'طرق الاستثمار',
    });
  });
});

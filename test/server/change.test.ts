import { describe, expect, it } from 'vitest';
import type { Range, TextEdit } from 'vscode-languageserver-textdocument';
import { describeChange } from '../../src/server/change.ts';

const LINE = 'ناقش الوفد سبل الإستثمار في الواحات . وقال صعدة';

function rangeOf(words: string, line = 0, text = LINE): Range {
  const at = text.indexOf(words);
  return { start: { line, character: at }, end: { line, character: at + words.length } };
}

function change(words: string, replacement?: string, text = LINE) {
  const range = rangeOf(words, 0, text);
  const edits: TextEdit[] = replacement === undefined ? [] : [{ range, newText: replacement }];
  return describeChange(text, range, edits);
}

describe('what a fix changes', () => {
  it('is one word and the other', () => {
    expect(change('الإستثمار', 'الاستثمار')).toEqual({ before: 'الإستثمار', after: 'الاستثمار' });
  });

  it('is shown in whole words, though the fix is of a letter or a mark', () => {
    expect(change('إست', 'است')).toEqual({ before: 'الإستثمار', after: 'الاستثمار' });
    expect(change(' .', '.')).toEqual({ before: 'الواحات .', after: 'الواحات.' });
    expect(
      describeChange(LINE, rangeOf(' .'), [
        { range: { ...rangeOf(' .'), end: rangeOf('.').start }, newText: '' },
      ]),
    ).toEqual({
      before: 'الواحات .',
      after: 'الواحات.',
    });
    expect(change('(', '', '( قال')).toEqual({ before: '( قال', after: 'قال' });
  });

  it('is not known without a fix, or when it reaches other lines', () => {
    expect(change('الوفد')).toEqual({ before: 'الوفد', after: undefined });
    const edits = [
      { range: rangeOf('الوفد'), newText: 'البعثة' },
      { range: rangeOf('صعدة', 4), newText: 'سعادة' },
    ];
    expect(describeChange(LINE, rangeOf('الوفد'), edits).after).toBeUndefined();
  });

  it('is cut where it is long', () => {
    const { before } = change(LINE);
    expect(before.length).toBeLessThanOrEqual(45);
    expect(before.endsWith('…')).toBe(true);
  });

  it('keeps both of two edits on the line', () => {
    const edits = [
      { range: rangeOf('سبل'), newText: 'طرق' },
      { range: rangeOf('الإستثمار'), newText: 'الاستثمار' },
    ];
    expect(describeChange(LINE, rangeOf('سبل الإستثمار'), edits)).toEqual({
      before: 'سبل الإستثمار',
      after: 'طرق الاستثمار',
    });
  });
});

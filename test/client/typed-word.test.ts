import { describe, expect, it } from 'vitest';
import { isWithin, typedWord, waitsFor } from '../../src/client/typed-word.ts';

/** The text after a key was typed where the bar is. */
function typed(marked: string, text = marked[marked.indexOf('|') - 1]!, removed = 0) {
  const caret = marked.indexOf('|');
  return typedWord({ line: 4, character: caret - text.length, removed, text }, marked.replace('|', ''));
}

describe('the word being typed', () => {
  it.each([
    ['وصل الوفد الى|', 10, 13],
    ['قال كَتَ|بَ اليوم', 4, 10],
    ['عام 20|25 كان', 4, 8],
    ['قال «الى|»', 5, 8],
  ])('%s', (text, start, end) => expect(typed(text)).toEqual({ line: 4, start, end }));

  it('is the one that a letter was taken from', () => {
    expect(typed('وصل الوفد ال|', '', 1)).toEqual({ line: 4, start: 10, end: 12 });
  });

  it.each([
    ['a blank ends it', 'وصل الى |'],
    ['a mark ends it', 'وصل الى،|'],
    ['a blank before a word does not make it the typed one', 'وصل |الى'],
  ])('%s', (_, text) => expect(typed(text)).toBeUndefined());

  it('is not what was pasted, what a fix wrote, or a new line', () => {
    expect(typed('وصل الوفد الى الميناء|', 'الوفد الى الميناء')).toBeUndefined();
    expect(typed('وصل إلى|', 'إلى', 3)).toBeUndefined();
    expect(typedWord({ line: 0, character: 3, removed: 0, text: '\n' }, 'وصل')).toBeUndefined();
  });
});

describe('findings and the word', () => {
  const word = { line: 4, start: 10, end: 13 };
  const at = (from: number, to: number, line = 4) => ({
    start: { line, character: from },
    end: { line, character: to },
  });

  it('wait for it when they touch it', () => {
    expect(waitsFor(word, at(10, 13))).toBe(true);
    expect(waitsFor(word, at(4, 13))).toBe(true);
    expect(waitsFor(word, at(13, 13))).toBe(true);
  });

  it('do not wait elsewhere, nor for the end of a long sentence', () => {
    expect(waitsFor(word, at(4, 9))).toBe(false);
    expect(waitsFor(word, at(10, 13, 3))).toBe(false);
    expect(waitsFor({ line: 4, start: 100, end: 104 }, at(2, 104))).toBe(false);
  });

  it('come when the caret leaves', () => {
    expect(isWithin({ line: 4, character: 13 }, word)).toBe(true);
    expect(isWithin({ line: 4, character: 14 }, word)).toBe(false);
    expect(isWithin({ line: 5, character: 12 }, word)).toBe(false);
  });
});

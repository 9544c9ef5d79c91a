import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type Part } from '../../src/client/compare/compare-texts.ts';

/** One line a row: what was removed in [-…-], what was added in {+…+}. */
function show(older: string, newer: string): string {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  const write = ({ kind, text }: Part): string =>
    `${signs[kind][0]}${text.replace('\n', '¶')}${signs[kind][1]}`;
  return compareTexts(older, newer)
    .rows.map(({ parts }) => parts.map(write).join(''))
    .join('\n');
}

describe('comparing two versions', () => {
  it('shows a word for a word', () => {
    expect(show('قدمت صعدة خطة التوسعة.', 'قدم سعادة خطة التوسعة.')).toBe(
      '[-قدمت صعدة-]{+قدم سعادة+} خطة التوسعة.',
    );
  });

  it('leaves a space that stayed where only a word came', () => {
    expect(show('وصل الوفد.', 'وصل الوفد الزائر.')).toBe('وصل الوفد{+ الزائر+}.');
  });

  it('takes a word with its marks as one word', () => {
    expect(show('قال الشناوي', 'قال الشنّاوي')).toBe('قال [-الشناوي-]{+الشنّاوي+}');
  });

  it('takes a number with its separators as one', () => {
    expect(show('نحو 1,200 زائر', 'نحو 1,350 زائر')).toBe('نحو [-1,200-]{+1,350+} زائر');
  });

  it('sets a new paragraph on a row of its own', () => {
    expect(show('الأول.\nالثالث.\n', 'الأول.\nالثاني.\nالثالث.\n')).toBe('الأول.¶\n{+الثاني.¶+}\nالثالث.¶');
  });

  it('sets a paragraph that went on a row of its own', () => {
    expect(show('الأول.\nالثاني.\nالثالث.\n', 'الأول.\nالثالث.\n')).toBe('الأول.¶\n[-الثاني.¶-]\nالثالث.¶');
  });

  it('shows two paragraphs that became one', () => {
    expect(show('وصل الوفد.\nثم غادر.', 'وصل الوفد. ثم غادر.')).toBe('وصل الوفد.[-¶-]{+ +}ثم غادر.');
  });

  it('does not see the line ends of Windows', () => {
    expect(compareTexts('وصل\r\nثم غادر\r\n', 'وصل\nثم غادر\n')).toMatchObject({
      changes: 0,
      added: 0,
      removed: 0,
    });
  });

  it('counts words and stretches', () => {
    expect(compareTexts('وصل الوفد اليوم.', 'غادر الوفد الزائر أمس.')).toMatchObject({
      added: 3,
      removed: 2,
      changes: 2,
    });
  });

  it('says of each row where it is in the newer text', () => {
    const newer = 'عنوان\n\nالأول.\nالثاني الجديد.\n';
    const { rows } = compareTexts('عنوان\n\nالأول.\nالثاني.\n', newer);
    expect(rows.map(({ from }) => newer.slice(from, from + 6))).toEqual(['عنوان\n', 'الأول.', 'الثاني']);
  });

  it('has nothing to show of two empty drafts', () => {
    expect(compareTexts('', '')).toEqual({ rows: [], added: 0, removed: 0, changes: 0 });
  });

  it('loses nothing of either version, and names changed just the rows that are', () => {
    const text = fc
      .array(fc.constantFrom('وصل', 'الوفد', ' ', '\n', '،', '12/5', 'Nile', '.'), { maxLength: 40 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const { rows } = compareTexts(older, newer);
        const side = (without: Part['kind']): string =>
          rows
            .flatMap(({ parts }) => parts.filter(({ kind }) => kind !== without).map((part) => part.text))
            .join('');
        const bare = (whole: string): string => whole.replace(/\s/g, '');
        expect(bare(side('added'))).toBe(bare(older));
        expect(bare(side('removed'))).toBe(bare(newer));
        if (older === newer) expect(rows.some(({ changed }) => changed)).toBe(false);
      }),
    );
  });
});

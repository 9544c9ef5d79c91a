import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cutExcerpt, drawExcerpt } from '../../src/report/excerpt.ts';

const plain = (text: string): string => text;

function draw(text: string, flagged: string): readonly [string, string] {
  const start = text.indexOf(flagged);
  const excerpt = cutExcerpt(text, { start: 0, end: text.length }, start, start + flagged.length);
  return drawExcerpt(excerpt, plain);
}

describe('an excerpt', () => {
  it('puts carets beneath letters, not beneath the marks upon them', () => {
    const [line, carets] = draw('كَتَبَ مُحَمَّدٌ رسالة', 'مُحَمَّدٌ');
    expect(line).toBe('\u200fكَتَبَ مُحَمَّدٌ رسالة\u200f');
    expect(carets).toBe('\u200f    ^^^^      \u200f');
  });

  it('needs no turning where there is no Arabic', () => {
    expect(draw('a  b', '  ')).toEqual(['a  b', ' ^^']);
  });

  it('cuts a long paragraph at blanks', () => {
    const long = 'كلمة '.repeat(40);
    const [line] = draw(`${long}صعدة ${long}`, 'صعدة');
    expect(line).toMatch(/^\u200f…كلمة .* صعدة .* كلمة…\u200f$/);
    expect(stringWidth(line)).toBeLessThanOrEqual(72);
  });

  it('shows a place between letters', () => {
    const [, carets] = drawExcerpt(cutExcerpt('أب', { start: 0, end: 2 }, 1, 1), plain);
    expect(carets).toBe('\u200f ^ \u200f');
  });

  it('lets no draft steer the terminal', () => {
    const [line] = draw('قال \u001b[2Jأحمد\u202e\tثم', 'أحمد');
    expect(line).toBe('\u200fقال \ufffd[2Jأحمد ثم\u200f');
  });

  it('is two lines of one width that fit a terminal, whatever the text', () => {
    const letters = fc.constantFrom(...'أبت ،.ab1َّ😀\t\u200f漢\u0000');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 200 }), fc.nat(), fc.nat(), (all, a, b) => {
        const text = all.join('');
        const start = a % (text.length + 1);
        const end = Math.min(start + (b % 90), text.length);
        const [line, carets] = drawExcerpt(
          cutExcerpt(text, { start: 0, end: text.length }, start, end),
          plain,
        );
        expect(stringWidth(line)).toBeLessThanOrEqual(74);
        expect(carets).toContain('^');
        if (line.startsWith('\u200f')) {
          const overhang = start === end || stringWidth(text.slice(start, end)) === 0 ? 1 : 0;
          expect(stringWidth(carets) - stringWidth(line)).toBeLessThanOrEqual(overhang);
        }
      }),
    );
  });
});

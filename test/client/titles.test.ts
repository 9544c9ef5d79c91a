import { describe, expect, it } from 'vitest';
import { retitle } from '../../src/client/titles.ts';

/** The text with the title in place of the marked ones: `[الأستاذ] كريم`. */
function given(marked: string, title: string): string {
  const uses: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    if (part.startsWith('[')) uses.push({ start: text.length, end: text.length + part.length - 2 });
    text += part.startsWith('[') ? part.slice(1, -1) : part;
  }
  return retitle(text, uses, title)
    .toReversed()
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}

describe('one title', () => {
  it('takes the place of the others', () => {
    expect(given('قال [الأستاذ] كريم إنه سعيد. وأضاف و[الدكتور] كريم', 'الدكتور')).toBe(
      'قال الدكتور كريم إنه سعيد. وأضاف والدكتور كريم',
    );
  });

  it('joins the particle as a writer does', () => {
    expect(given('شكرًا ل[لأستاذ] كريم', 'الدكتور')).toBe('شكرًا للدكتور كريم');
    expect(given('شكرًا ب[الأستاذ] كريم', 'الدكتور')).toBe('شكرًا بالدكتور كريم');
  });

  it('leaves titles that stand together, and those that are right', () => {
    expect(given('حضر [الأستاذ] [الدكتور] كريم، و[الدكتور] كريم', 'الدكتور')).toBe(
      'حضر الأستاذ الدكتور كريم، والدكتور كريم',
    );
    expect(retitle('الدكتور كريم', [{ start: 0, end: 7 }], 'الدكتور')).toEqual([]);
  });
});

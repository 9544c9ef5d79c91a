import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/client/direction.ts';

describe('a paragraph', () => {
  it.each([
    '',
    '  ',
    '12/5/2025',
    '«»',
    'وصل الوفد',
    'FIFA تعلن مواعيد القرعة',
    'Nile Data Systems (شركة)',
    '‎123 كتابًا',
  ])('reads from the right: %s', (text) => expect(directionOf(text)).toBe('rtl'));
  it.each(['See the notes.', '3.2 released', 'Élysée'])('reads from the left: %s', (text) =>
    expect(directionOf(text)).toBe('ltr'),
  );
});

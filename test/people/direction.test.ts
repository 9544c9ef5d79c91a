import { describe, expect, it } from 'vitest';
import { analysePeople } from '../../src/people/index.ts';
import { readStructure } from '../../src/text/index.ts';
import { loadTestEngine } from '../engine.ts';

const engine = await loadTestEngine();
const NOTHING = { together: () => 0 };

/** Written → replacement, with `?` where nothing tells which of the two is right. */
function directions(text: string, speller: { together(before: string, after: string): number } = NOTHING) {
  const { slips } = analysePeople(readStructure(text), { ...engine, speller });
  return slips.map(
    ({ written, part, choice }) =>
      `${written} → ${part}${choice === 'even' || choice === 'either' ? '?' : ''}`,
  );
}

describe('which of two spellings is the slip', () => {
  it.each([
    [
      'the one in fewer places',
      'قال ليام هورسكند إن الجو صحو. وأضاف ليام هوركسند أن البحر هادئ. وشكر هورسكند الحضور. وغادر ليام هورسكند القاعة.',
      ['هوركسند → هورسكند'],
    ],
    [
      'the family name alone, of one place each',
      'قال التاجر محمود رميلاتي إن السوق مفتوح. وأضاف رمبلاتي أن الأسعار ثابتة.',
      ['رمبلاتي → رميلاتي'],
    ],
    [
      'what no list has against a listed name, though it comes first',
      'قال الوزير ناصر الخظيب إن الخطة جاهزة. وأكد الوزير ناصر الخطيب أن العمل بدأ.',
      ['الخظيب → الخطيب'],
    ],
    [
      'nobody knows, of two full names with one place each',
      'قال ليام هورسكند إن الجو صحو. وأضاف ليام هوركسند أن البحر هادئ.',
      ['هوركسند → هورسكند?'],
    ],
  ])('%s', (_, text, expected) => expect(directions(text)).toEqual(expected));

  it('asks which of them the press writes beside the name', () => {
    const text = 'قال ليام هورسكند إن الجو صحو. وأضاف ليام هوركسند أن البحر هادئ. وشكر هورسكند الحضور.';
    const press = (known: string) => ({
      together: (before: string, after: string) => (before === 'ليام' && after === known ? 4 : 0),
    });
    expect(directions(text, press('هوركسند'))).toEqual(['هورسكند → هوركسند', 'هورسكند → هوركسند']);
    expect(directions(text, press('هورسكند'))).toEqual(['هوركسند → هورسكند']);
  });
});

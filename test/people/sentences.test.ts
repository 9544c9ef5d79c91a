import { describe, expect, it } from 'vitest';
import { analysePeople } from '../../src/people/index.ts';
import { readStructure } from '../../src/text/index.ts';
import { loadTestEngine } from '../engine.ts';

const engine = await loadTestEngine();
const people = (text: string) => analysePeople(readStructure(text), engine);

/** The titles and offices of the names, cut out of the draft by their offsets. */
const usesOf = (text: string): string[] =>
  people(text).mentions.flatMap(({ honorifics, roles }) =>
    [...honorifics, ...roles].map(({ start, end }) => text.slice(start, end)),
  );

const SENTENCE = 'وافتتح وزير الصحة الدكتور عادل الشربيني المعرض.';

describe('a sentence that was read before', () => {
  it.each([
    ['first', SENTENCE],
    ['after another', `بدأ الحفل مساء.\n${SENTENCE}`],
    ['twice', `${SENTENCE}\nثم عاد إلى مكتبه.\n${SENTENCE}`],
  ])('has its titles and offices where they are: %s', (_, text) => {
    people(SENTENCE);
    const times = text.split(SENTENCE).length - 1;
    expect(usesOf(text)).toEqual(Array(times).fill(['الدكتور', 'وزير الصحة']).flat());
  });

  it('with wider blanks is read where its words are', () => {
    people(SENTENCE);
    const text = SENTENCE.replaceAll(' ', '  ');
    const [mention] = people(text).mentions;
    expect(text.slice(mention!.start, mention!.end)).toBe('عادل  الشربيني');
  });

  it('is read anew once the draft names the person in full', () => {
    const short = 'ورحب الزيرقاني بالضيوف في داره.';
    const names = (text: string): string[] =>
      people(text)
        .mentions.filter(({ kind }) => kind === 'person')
        .map((mention) => mention.text);
    const before = names(short);
    expect(names(`قال المهندس سامر الزيرقاني إن العمل بدأ.\n${short}`)).toEqual([
      'سامر الزيرقاني',
      'الزيرقاني',
    ]);
    expect(names(short)).toEqual(before);
  });
});

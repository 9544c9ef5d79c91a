/** Slips in a later mention of a person whom the article names in full before. */
import { findRepeatedNames, type NameFacts } from '../slips.ts';
import type { Injector, Slip } from './article.ts';

type Letters = readonly string[];
/** Sounds that are taken for one another by ear; of phonetics, not of the engine's lists. */
const SOUNDS: Letters = ['تط', 'دض', 'ذز', 'زظ', 'سص', 'ثس', 'قك', 'قغ', 'كخ', 'حه', 'عأ', 'ضظ', 'ذد', 'ثت'];
/** Letters of one shape: dots tell them apart. */
const SHAPES: Letters = ['بتثني', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق'];
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ي', 'ى'],
  ['ى', 'ي'],
  ['ة', 'ه'],
  ['ه', 'ة'],
  ['ا', 'ى'],
  ['ا', 'ة'],
  ['ة', 'ا'],
  ['اء', 'ا'],
];

type Spoil = (name: string, from: number) => string[];

const put = (word: string, at: number, length: number, text: string): string =>
  word.slice(0, at) + text + word.slice(at + length);

function places(name: string, from: number): number[] {
  return Array.from({ length: name.length - from }, (_, at) => at + from);
}

const replaced =
  (groups: Letters): Spoil =>
  (name, from) =>
    places(name, from).flatMap((at) =>
      groups
        .filter((group) => group.includes(name[at]!))
        .flatMap((group) => [...group].filter((letter) => letter !== name[at]))
        // A last ي has no dots to lose in half of the Arab world's type.
        .filter((letter) => at < name.length - 1 || (name[at] !== 'ي' && letter !== 'ي'))
        .map((letter) => put(name, at, 1, letter)),
    );

const KINDS: Readonly<Record<string, Spoil>> = {
  'name: sound': replaced(SOUNDS),
  'name: dot': replaced(SHAPES),
  'name: dropped letter': (name, from) =>
    places(name, from)
      .filter((at) => at > from && !'اوي'.includes(name[at]!))
      .map((at) => put(name, at, 1, '')),
  'name: swapped pair': (name, from) =>
    places(name, from)
      .filter((at) => at > from && at + 1 < name.length && name[at] !== name[at + 1])
      .map((at) => put(name, at, 2, name[at + 1]! + name[at]!)),
  'name: long vowel': (name, from) =>
    places(name, from)
      .filter((at) => at > from && at + 1 < name.length)
      .flatMap((at) => {
        if ('اوي'.includes(name[at]!)) return [put(name, at, 1, '')];
        if ('اوي'.includes(name[at + 1]!)) return [];
        return ['ا', 'و', 'ي'].map((vowel) => put(name, at + 1, 0, vowel));
      }),
  'name: ending': (name) =>
    ENDINGS.filter(([end]) => name.endsWith(end)).map(([end, other]) => name.slice(0, -end.length) + other),
};

/**
 * A given name turned into another one that the lists have (حماد, حمد): which of two men is meant no reader can know, and
 * the product is asked to be silent. Such slips are in no other kind, so that its figure says what a reader could see.
 */
const ANOTHER_GIVEN = 'name: another listed given name';

export function nameInjectors(facts: NameFacts): Record<string, Injector> {
  // With its article it is a family name, whatever the lists have it as: «الناصر», «النصر».
  const isGiven = (name: string) => facts.given.has(name) && !name.startsWith('ال');
  const isAnother = (name: string, put: string) => isGiven(name) && isGiven(put);
  const injector =
    (spoil: Spoil, wanted: (name: string, put: string) => boolean): Injector =>
    ({ text }) =>
      findRepeatedNames(text, facts).flatMap(({ word, later }): Slip[] => {
        const from = word.startsWith('ال') && word.length > 4 ? 2 : 0;
        // A spelling that the article has already may be another person's.
        const wrong = spoil(word, from).filter((each) => each.length >= 3 && !text.includes(each));
        return wrong
          .filter((each) => wanted(word, each))
          .flatMap((each) => later.map(({ token, start }) => ({ start, end: token.end, put: each })));
      });
  const every: Spoil = (name, from) => Object.values(KINDS).flatMap((spoil) => spoil(name, from));
  return {
    ...Object.fromEntries(
      Object.entries(KINDS).map(([kind, spoil]) => [
        kind,
        injector(spoil, (name, put) => !isAnother(name, put)),
      ]),
    ),
    [ANOTHER_GIVEN]: injector(every, isAnother),
  };
}

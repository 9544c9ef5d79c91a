/** مسؤول or مسئول, شؤون or شئون: two schools of writing a hamza before a long و, and one of them in a house. */
import { readHouse, type StyleSwitches } from '../../draft/index.ts';
import { once, type Suspect, suspectWord } from '../suspect.ts';
import type { Word } from '../words.ts';

/** Their letters before and after the seat. */
const WORDS = /(?:مس[ؤئ]ول|ش[ؤئ]ون|ر[ؤئ]وس|ك[ؤئ]وس|ف[ؤئ]وس|مر[ؤئ]وس|يقر[ؤئ]ون|ميئ[ؤئ]وس)/;
type Seat = 'ؤ' | 'ئ';

export function hasSeat({ bare }: Pick<Word, 'bare'>): boolean {
  return WORDS.test(bare);
}

export function suspectMasul(words: readonly Word[], { masul }: StyleSwitches): Suspect[] {
  const uses = words.flatMap((word) => {
    const match = WORDS.exec(word.bare);
    if (match === null) return [];
    return [{ word, seat: (match[0].includes('ؤ') ? 'ؤ' : 'ئ') as Seat }];
  });
  const house = readHouse<Seat>(
    uses.map(({ seat }) => seat),
    masul === 'auto' ? 'auto' : masul === 'مسؤول' ? 'ؤ' : 'ئ',
  );
  if (house === undefined) return [];
  const suspects = uses
    .filter(({ seat }) => seat !== house.choice)
    .map(({ word, seat }): Suspect => {
      const right = word.bare.replace(seat, house.choice);
      return suspectWord(word.token, 'masul', [right], house.chosen ? 'warning' : 'hint');
    });
  return house.chosen ? suspects : once(suspects);
}

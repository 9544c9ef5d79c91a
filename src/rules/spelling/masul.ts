/** مسؤول or مسئول, شؤون or شئون: two schools of writing a hamza before a long و, and one of them in a draft. */
import type { Severity, StyleSwitches } from '../../draft/index.ts';
import type { Word } from './draft-words.ts';
import { respellings, type Suspect } from './suspect.ts';

/** Their letters before and after the seat. */
const WORDS = /(?:مس[ؤئ]ول|ش[ؤئ]ون|ر[ؤئ]وس|ك[ؤئ]وس|ف[ؤئ]وس|مر[ؤئ]وس|يقر[ؤئ]ون|ميئ[ؤئ]وس)/;
type Seat = 'ؤ' | 'ئ';

export function suspectMasul(words: readonly Word[], { masul }: StyleSwitches): Suspect[] {
  const uses = words.flatMap((word) => {
    const match = WORDS.exec(word.bare);
    if (match === null) return [];
    return [{ word, seat: (match[0].includes('ؤ') ? 'ؤ' : 'ئ') as Seat }];
  });
  const wide = uses.filter(({ seat }) => seat === 'ؤ').length;
  const choice = masul === 'auto' ? (2 * wide >= uses.length ? 'ؤ' : 'ئ') : masul === 'مسؤول' ? 'ؤ' : 'ئ';
  const severity: Severity = 'warning';
  return uses
    .filter(({ seat }) => seat !== choice)
    .map(({ word, seat }) => {
      const { start, end, text } = word.token;
      const right = word.bare.replace(seat, choice);
      const fixes = respellings(word.token, [right], false);
      return { rule: 'hamza', start, end, message: 'masul', values: { word: text, right }, severity, fixes };
    });
}

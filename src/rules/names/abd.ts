import type { StyleSwitches } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import type { Token } from '../../text/index.ts';
import { defineRule } from '../rule.ts';
import { type Odd, readHouse, reportOdd } from '../typography/house.ts';

type Form = Exclude<StyleSwitches['abd'], 'auto'>;

interface Use {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** Particles, then عبد, then the name of God that it is annexed to. */
const JOINED = /^([وفبلك]?)عبد(ال[\u0621-\u064a]{2,})$/;
const SPLIT = /^[وفبلك]?عبد$/;

export const abd = defineRule({
  id: 'names/abd',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'عبد الله أم عبدالله: رسم واحد في المسودة',
    en: 'عبد الله or عبدالله: one spelling in a draft',
  },
  messages: {
    mixed: {
      ar: 'في أكثر المسودة «{house}» وهنا «{found}»: «{right}».',
      en: 'Most of the draft writes “{house}”, here it is “{found}”: “{right}”.',
    },
    house: {
      ar: 'تكتب الدار «{house}»: «{right}» لا «{found}».',
      en: 'The house writes “{house}”: “{right}”, not “{found}”.',
    },
  },
  *check(draft, { lexicon, style }) {
    // «عبد الطريق» paved it: what is apart is a name only inside a mention.
    const named = new Set(draft.people.mentions.flatMap(({ tokens }) => tokens.map(({ index }) => index)));
    const uses: Use[] = [];
    for (const token of draft.tokens) {
      if (token.kind !== 'word' || !token.bare.includes('عبد')) continue;
      const joined = JOINED.exec(token.bare);
      if (joined && mayBeGod(joined[2]!, lexicon))
        uses.push({ ...place(token, token), form: 'joined', right: `${joined[1]}عبد ${joined[2]}` });
      const next = nextWord(draft.tokens, token);
      if (next && SPLIT.test(token.bare) && named.has(token.index) && mayBeGod(next.bare, lexicon))
        uses.push({ ...place(token, next), form: 'split', right: `${token.bare}${next.bare}` });
    }
    const house = readHouse(
      uses.map(({ form }) => form),
      style.abd,
    );
    if (!house) return;
    const shown = house.choice === 'joined' ? 'عبدالله' : 'عبد الله';
    const odd = uses.flatMap(({ form, start, end, right }): Odd[] => {
      if (form === house.choice) return [];
      const values = { house: shown, found: draft.quote({ start, end }), right };
      return [{ start, end, right, edits: [{ start, end, text: right }], values }];
    });
    yield* reportOdd(odd, house, false);
  },
});

/** الله, الرحمن, العزيز; عبداللهيان, which looks like two of something, is a surname of its own. */
function mayBeGod(word: string, lexicon: Lexicon): boolean {
  const readings = lexicon.analyse(word);
  return readings.length > 0 && readings.every(({ number }) => number !== 'dual');
}

function place({ start }: Token, { end }: Token): { start: number; end: number } {
  return { start, end };
}

/** The word after a blank, where it has the article. */
function nextWord(tokens: readonly Token[], { index }: Token): Token | undefined {
  const next = tokens[index + 2];
  if (tokens[index + 1]?.kind !== 'space' || next?.kind !== 'word') return undefined;
  return next.bare.startsWith('ال') && next.bare.length >= 4 ? next : undefined;
}

import type { Draft } from '../../draft/index.ts';
import { ofSentence, type Sentence, type Token, tallyOf } from '../../text/index.ts';
import { defineRule, type Report } from '../rule.ts';
import { readExempt } from '../terms/official.ts';
import { capped } from './capped.ts';

type Key = 'word' | 'phrase' | 'first';
type IsExempt = (offset: number) => boolean;
/** Names, places and words that are not the writer's. */
type IsLeft = (token: Token, stem: string) => boolean;

const MOST = 4;
/** Words between which the ear still hears the first. */
const NEAR = 9;
const SHORTEST_WORD = 5;
const PHRASE_WORDS = 4;
const PHRASE_TIMES = 4;
/** Words that are repeated of necessity. */
const ALLOWED = new Set(
  'اليوم العام الماضي المقبل الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الدولة الوزير الرئيس المدينة الدكتور الدكتورة المهندس الأستاذ الشيخ اللواء العربية العربي المصرية المصري'.split(
    ' ',
  ),
);

export const repetition = defineRule<Key>({
  id: 'style/repetition',
  severity: 'hint',
  description: {
    ar: 'كلمة مكررة في جملة واحدة، أو عبارة طويلة تتردد في المسودة',
    en: 'A word twice within a sentence, or a long phrase over and over in a draft',
  },
  messages: {
    word: {
      ar: 'تكررت «{word}» في {count:ofWords} من الجملة نفسها؛ يكفي ضمير أو إعادة صياغة.',
      en: '“{word}” twice within {count:ofWords} of one sentence; a pronoun or another turn would do.',
    },
    phrase: {
      ar: 'تكررت العبارة «{word}» {count:times}؛ يكفي الضمير أو صيغة أقصر بعد أول ذكر.',
      en: '“{word}” {count:times}; after the first a pronoun or a shorter form will do.',
    },
    first: { ar: 'ذُكرت هنا أولًا', en: 'first used here' },
  },
  *check(draft, context) {
    const isExempt = readExempt(draft, context);
    const names = new Set(draft.people.mentions.flatMap(({ tokens }) => tokens.map(({ start }) => start)));
    const isLeft: IsLeft = (token, stem) =>
      names.has(token.start) || isExempt(token.start) || context.gazetteer.isPlace(stem);
    yield* capped(repeatedPhrases(draft, isExempt), 2);
    const words = (function* () {
      for (const sentence of draft.sentences) yield* repeatedWords(sentence, isLeft);
    })();
    yield* capped(words, MOST);
  },
});

/** «أهمية التوعية ودور مؤسسات المجتمع المدني في منظومة التوعية». */
function* repeatedWords({ tokens }: Sentence, isLeft: IsLeft): Iterable<Report<Key>> {
  const seen = new Map<string, { place: number; token: Token }>();
  let place = 0;
  let [previous, last] = ['', ''];
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    place++;
    [previous, last] = [last, token.bare];
    const stem = definiteStem(token.bare);
    if (!stem || ALLOWED.has(stem)) continue;
    const before = seen.get(stem);
    seen.set(stem, { place, token });
    if (!before || place - before.place > NEAR || place - before.place < 2) continue;
    // «المصريات وغير المصريات»
    if (/^و?غير$/.test(previous) || isLeft(token, stem) || isLeft(before.token, stem)) continue;
    yield {
      start: token.start,
      end: token.end,
      message: 'word',
      values: { word: stem, count: place - before.place + 1 },
      related: [{ start: before.token.start, end: before.token.end, message: 'first' }],
    };
  }
}

/** A definite noun with its article, particles taken off; undefined for other words and for adjectives of relation. */
function definiteStem(word: string): string | undefined {
  const match = /^[وف]?(?:[بك]?ال|لل)(.+)$/.exec(word);
  // التونسية is an adjective, التوعية a masdar of the same ending.
  if (/(?:ي|ية|يين|يون|يات)$/.test(word) && !/ت.{2}ية$/.test(word)) return undefined;
  return match && match[1]!.length >= SHORTEST_WORD ? `ال${match[1]}` : undefined;
}

/** Each run of so many words of a sentence: the place of its first token, and its words. */
const runsOf = ofSentence<{ readonly at: number; readonly key: string }[], typeof KEY>(({ tokens }) => {
  const runs: { at: number; key: string }[] = [];
  let together = 0;
  for (const [place, { kind }] of tokens.entries()) {
    together = kind === 'word' ? together + 1 : 0;
    if (together < PHRASE_WORDS) continue;
    const at = place - PHRASE_WORDS + 1;
    const own = tokens.slice(at, place + 1).map(({ bare }) => bare);
    runs.push({ at, key: [own[0]!.replace(/^و(?=ال)/, ''), ...own.slice(1)].join(' ') });
  }
  return runs;
});
/** What is found does not depend on anything around it. */
const KEY = {};

const tallyOfRuns = tallyOf((sentence) => runsOf(sentence, KEY).map(({ key }) => key), PHRASE_TIMES);

/** The same four words or more, four times: reported at the last place. */
function* repeatedPhrases(draft: Draft, isExempt: IsExempt): Iterable<Report<Key>> {
  const { often } = tallyOfRuns(draft);
  if (often.size === 0) return;
  const runs = new Map<string, { first: Token; count: number; last: readonly Token[] }>();
  for (const sentence of draft.sentences)
    for (const { at, key } of runsOf(sentence, KEY)) {
      if (!often.has(key)) continue;
      const own = sentence.tokens.slice(at, at + PHRASE_WORDS);
      const run = runs.get(key);
      if (!run) runs.set(key, { first: own[0]!, count: 1, last: own });
      else {
        run.count++;
        if (!isExempt(own[0]!.start)) run.last = own;
      }
    }
  let reach = -1;
  for (const { first, count, last } of runs.values()) {
    const [start, end] = [last[0]!.start, last.at(-1)!.end];
    if (isExempt(start) || start < reach) continue;
    if (draft.people.mentions.some((mention) => mention.start < end && mention.end > start)) continue;
    reach = end;
    yield {
      start,
      end,
      message: 'phrase',
      values: { word: draft.quote({ start, end }), count },
      related: [{ start: first.start, end: first.end, message: 'first' }],
    };
  }
}

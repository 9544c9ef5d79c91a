import { remove } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** Words; longer headlines break over two lines of a phone. */
const MOST_WORDS = 15;
const SHORTEST_WORD = 4;

export const headline = defineRule({
  id: 'style/headline',
  severity: 'hint',
  fixable: true,
  description: {
    ar: 'العنوان: طوله، وكلمة مكررة فيه، ونقطة في آخره',
    en: 'The headline: its length, a word twice in it, a full stop at its end',
  },
  messages: {
    long: {
      ar: 'عنوان من {count:ofWords}؛ الأوقع {most} فأقل.',
      en: 'A headline of {count:ofWords}; {most} or fewer tell more.',
    },
    repeated: {
      ar: 'تكررت «{word}» في العنوان.',
      en: '“{word}” stands twice in the headline.',
    },
    stop: { ar: 'لا نقطة في آخر العنوان.', en: 'A headline has no full stop.' },
  },
  *check({ headline: title, hasHeadline, paragraphs }) {
    const first = title ?? paragraphs[0];
    if (!hasHeadline || !first || paragraphs.length < 2) return;
    const tokens = first.sentences.flatMap((sentence) => sentence.tokens);
    const words = tokens.filter(({ kind }) => kind === 'word');
    const stop = tokens.at(-1);
    // A first line that ends in a full stop is a headline only when it is as short as one.
    const isShort = words.length > 2 && words.length <= 12 && first.sentences.length === 1;
    if (stop?.text === '.' && tokens.at(-2)?.text !== '.') {
      if (!isShort) return;
      const fixes = [remove(stop.start, stop.end, stop.text)];
      yield { start: stop.start, end: stop.end, message: 'stop', fixes };
    } else if (!title) return;
    if (words.length > MOST_WORDS) {
      const [start, end] = [words[MOST_WORDS]!.start, words.at(-1)!.end];
      yield { start, end, message: 'long', values: { count: words.length, most: MOST_WORDS } };
    }
    const seen = new Set<string>();
    for (const { bare, start, end } of words) {
      if (bare.length < SHORTEST_WORD) continue;
      if (seen.has(bare)) yield { start, end, message: 'repeated', values: { word: bare } };
      seen.add(bare);
    }
  },
});

import { defineRule } from '../rule.ts';

/** Words; the press's median sentence is about 25, and a reader loses the thread past 45. */
const MOST_WORDS = 45;
const MOST = 5;

export const longSentence = defineRule({
  id: 'style/long-sentence',
  severity: 'hint',
  description: { ar: 'جملة طويلة', en: 'A long sentence' },
  messages: {
    main: {
      ar: 'جملة من {count:ofWords}؛ الأوضح جملتان أو ثلاث.',
      en: 'A sentence of {count:ofWords}; two or three would be clearer.',
    },
  },
  *check({ sentences, quotations, headline }) {
    let reported = 0;
    for (const { start, tokens } of sentences) {
      const words = tokens.filter(({ kind }) => kind === 'word');
      if (words.length <= MOST_WORDS || (headline && start < headline.end)) continue;
      // A speech is as long as the speaker made it.
      if (quotations.some((each) => each.start <= words[2]!.start && each.end >= words.at(-3)!.end)) continue;
      if (reported++ >= MOST) return;
      yield {
        start,
        end: words[Math.min(5, words.length - 1)]!.end,
        message: 'main',
        values: { count: words.length },
      };
    }
  },
});

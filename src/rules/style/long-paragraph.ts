import { defineRule } from '../rule.ts';

/** Words; a paragraph of news is two to four sentences. */
const MOST_WORDS = 130;
const MOST = 5;

export const longParagraph = defineRule({
  id: 'style/long-paragraph',
  severity: 'hint',
  description: { ar: 'فقرة طويلة', en: 'A long paragraph' },
  messages: {
    main: {
      ar: 'فقرة من {count:ofWords}؛ فقرات الخبر أقصر، فكرة لكل فقرة.',
      en: 'A paragraph of {count:ofWords}; news keeps one idea to a paragraph.',
    },
  },
  *check({ paragraphs }) {
    let reported = 0;
    for (const { sentences } of paragraphs) {
      const words = sentences.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'word'));
      if (words.length <= MOST_WORDS || sentences.length < 2) continue;
      if (reported++ >= MOST) return;
      yield { start: words[0]!.start, end: words[3]!.end, message: 'main', values: { count: words.length } };
    }
  },
});

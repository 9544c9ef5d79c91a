/** The rules that are a list of phrases each (dictionaries/style/phrases.json): one shape, four lists. */
import phrases from '../../../dictionaries/style/phrases.json';
import type { Bilingual } from '../../draft/index.ts';
import { replace } from '../fixes.ts';
import { defineRule, type Rule } from '../rule.ts';
import { readExempt } from '../terms/official.ts';
import { createPhraseFinder } from './phrases.ts';

interface PhraseRule {
  readonly id: string;
  readonly table: Readonly<Record<string, readonly string[]>>;
  readonly description: Bilingual;
  /** With and without a better wording. */
  readonly better: Bilingual;
  readonly plain: Bilingual;
  readonly most: number;
}

function definePhraseRule({ id, table, description, better, plain, most }: PhraseRule): Rule {
  const find = createPhraseFinder(table);
  return defineRule({
    id,
    scope: 'paragraph',
    most,
    severity: 'hint',
    fixable: true,
    description,
    messages: { better, plain },
    *check(draft, context) {
      for (const use of find(draft)) {
        if (readExempt(draft, context)(use.start)) continue;
        const [right] = use.better;
        yield {
          start: use.start,
          end: use.end,
          message: right ? 'better' : 'plain',
          values: { found: use.found, right: right ?? '' },
          fixes: use.better.map((text) => replace(use.phraseStart, use.end, text)),
        };
      }
    },
  });
}

export const filler = definePhraseRule({
  id: 'style/filler',
  table: phrases.filler,
  description: {
    ar: 'روابط لا تزيد الجملة معنى (بالإضافة إلى ذلك، في سياق متصل)',
    en: 'Linking phrases that add nothing (in addition to that, in a related context)',
  },
  better: {
    ar: '«{found}» حشو في الخبر؛ تكفي «{right}» أو تُحذف.',
    en: '“{found}” is filler in news; “{right}” is enough, or nothing.',
  },
  plain: {
    ar: '«{found}» حشو في الخبر؛ الجملة أقوى بدونها.',
    en: '“{found}” is filler in news; the sentence is stronger without it.',
  },
  most: 5,
});

export const cliche = definePhraseRule({
  id: 'style/cliche',
  table: phrases.cliche,
  description: { ar: 'عبارات مستهلكة في البيانات والأخبار', en: 'Worn phrases of releases and news' },
  better: {
    ar: '«{found}» عبارة مستهلكة؛ أبسط منها «{right}».',
    en: '“{found}” is worn; “{right}” is plainer.',
  },
  plain: {
    ar: '«{found}» عبارة مستهلكة؛ قل ما حدث بعينه.',
    en: '“{found}” is worn; say what happened.',
  },
  most: 5,
});

export const redundancy = definePhraseRule({
  id: 'style/redundancy',
  table: phrases.redundancy,
  description: { ar: 'كلمتان تقولان شيئًا واحدًا', en: 'Two words that say one thing' },
  better: {
    ar: '«{found}»: تكفي «{right}».',
    en: '“{found}”: “{right}” is enough.',
  },
  plain: { ar: '«{found}» تكرار للمعنى.', en: '“{found}” says it twice.' },
  most: 5,
});

export const wordChoice = definePhraseRule({
  id: 'style/word-choice',
  table: phrases.choice,
  description: {
    ar: 'ألفاظ شائعة لها أدق منها (هام، لعب دورًا، بشكل كبير)',
    en: 'Common wordings with a better one at hand (هام, لعب دورًا, بشكل كبير)',
  },
  better: {
    ar: '«{right}» أدق من «{found}» عند كثير من المدققين.',
    en: 'Many editors prefer “{right}” to “{found}”.',
  },
  plain: {
    ar: '«{found}»: يُقدَّم الفاعل وتُبنى الجملة للمعلوم.',
    en: '“{found}”: put who did it first, in the active.',
  },
  most: 5,
});

import { hasMarks } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { readExempt } from '../terms/official.ts';

const MOST = 3;
/** Unmarked they are either side of one act: smugglers or the smuggled, kidnappers or the kidnapped. */
const EITHER = new Map<string, readonly [string, string]>([
  ['المهربين', ['المُهرَّبين', 'المُهرِّبين']],
  ['المهربون', ['المُهرَّبون', 'المُهرِّبون']],
  ['المختطفين', ['المُختطَفين', 'المُختطِفين']],
  ['المختطفون', ['المُختطَفون', 'المُختطِفون']],
  ['المبعدين', ['المُبعَدين', 'المُبعِدين']],
  ['الموكلين', ['المُوكَّلين', 'المُوكِّلين']],
  ['المنتخبين', ['المُنتخَبين', 'المُنتخِبين']],
  ['المستخدمين', ['المُستخدَمين', 'المُستخدِمين']],
]);
const PEOPLE = /^(?:المهاجرين|المهاجرون|الأطفال|الأشخاص|الضحايا|العمال|المواطنين|المواطنون|الأجانب)$/;

export const ambiguous = defineRule({
  id: 'style/ambiguous',
  scope: 'paragraph',
  most: MOST,
  severity: 'hint',
  fixable: true,
  description: {
    ar: 'كلمة تُقرأ على وجهين: حركة واحدة تكفي',
    en: 'A word of two readings: one mark would settle it',
  },
  messages: {
    either: {
      ar: '«{word}» تُقرأ «{first}» و«{second}»؛ حركة واحدة ترفع اللبس.',
      en: '“{word}” reads as “{first}” or “{second}”; one mark settles it.',
    },
    verb: {
      ar: '«{word}» في أول الجملة تُقرأ أداة تشبيه؛ الشدة تجعلها فعلًا: «{right}».',
      en: '“{word}” at the beginning reads as “like”; a shadda makes it the verb: “{right}”.',
    },
  },
  *check(draft, context) {
    const isExempt = readExempt(draft, context);
    for (const { tokens } of draft.sentences) {
      for (const [at, token] of tokens.entries()) {
        if (token.kind !== 'word' || token.bare.length < 3) continue;
        const front = /^[وفبل](?=ال)/.test(token.bare) ? 1 : 0;
        const readings = EITHER.get(token.bare.slice(front));
        // As an adjective of people it is either; alone «المستخدمين» are those who use.
        if (
          readings &&
          PEOPLE.test(tokens[at - 1]?.bare ?? '') &&
          !hasMarks(token) &&
          !isExempt(token.start)
        ) {
          const { start, end, text: word } = token;
          const [first, second] = readings.map((reading) => token.text.slice(0, front) + reading) as [
            string,
            string,
          ];
          const fixes = [replace(start, end, first), replace(start, end, second)];
          yield { start, end, message: 'either', values: { word, first, second }, fixes };
        }
        if (at > 0 || !/^[وف]?مثل$/.test(token.bare) || hasMarks(token)) continue;
        const next = tokens[1];
        if (next?.kind !== 'word' || !startsActor(next.bare, context.gazetteer)) continue;
        const right = token.text.replace('مثل', 'مثّل');
        const { start, end, text: word } = token;
        yield { start, end, message: 'verb', values: { word, right }, fixes: [replace(start, end, right)] };
      }
    }
  },
});

/** «ومثل وزارة التضامن …», «ومثل الوزير …»: a body or an office that one represents. */
function startsActor(
  word: string,
  gazetteer: { isOrganisationHead(word: string): boolean; title(word: string): unknown },
): boolean {
  return gazetteer.isOrganisationHead(word.replace(/^ال/, '')) || gazetteer.title(word) !== undefined;
}

import type { Draft, RuleContext } from '../../draft/index.ts';
import type { Gender, Lexicon, Reading } from '../../lexicon/index.ts';
import { bestReading } from '../../spelling/index.ts';
import type { Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { accusative, readTanwin, type Tanwin } from '../numbers/tanwin.ts';
import { defineRule, type Report } from '../rule.ts';
import { readExempt } from '../terms/official.ts';
import { offsetIn } from '../typography/marks.ts';
import { capped } from './capped.ts';

const MOST = 3;
/** What one is in a capacity of; likenesses (كالأسد, كمدينة كبيرة) are other nouns. */
const CAPACITIES = new Set(
  (
    'جهة رئيس رئيسة مدير مديرة عضو عضوة ضيف ضيفة وسيط وسيطة ممثل ممثلة شريك شريكة مستشار مستشارة وزير وزيرة نائب نائبة ' +
    'قائد قائدة مدرب مدربة لاعب لاعبة معلم معلمة مدرس مدرسة طبيب طبيبة مهندس مهندسة صحفي صحفية مراسل مراسلة كاتب كاتبة ' +
    'محلل محللة خبير خبيرة باحث باحثة مرشح مرشحة متحدث متحدثة مراقب مراقبة بديل بديلة هيئة مؤسسة منظمة مانح راع راعي ' +
    'موظف موظفة عامل عاملة مخرج مخرجة منتج منتجة مذيع مذيعة سفير سفيرة أمين أمينة حكم مساعد مساعدة'
  ).split(' '),
);

export const kaf = defineRule({
  id: 'style/kaf',
  severity: 'hint',
  fixable: true,
  description: { ar: 'كاف «بصفته»: كجهة مانحة، كمدير', en: 'ك for “as”: كجهة مانحة, كمدير' },
  messages: {
    main: {
      ar: 'الكاف للتشبيه لا للصفة: «{right}» أو حالٌ منصوبة.',
      en: 'ك is for likeness, not capacity: “{right}” or an accusative.',
    },
  },
  *check(draft, context) {
    const tanwin = readTanwin(draft, context);
    yield* capped(findAll(draft, tanwin, readExempt(draft, context), context), MOST);
  },
});

function* findAll(
  draft: Draft,
  tanwin: Tanwin,
  isExempt: (offset: number) => boolean,
  context: RuleContext,
): Iterable<Report<'main'>> {
  for (const sentence of draft.sentences) {
    const { tokens } = sentence;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token.kind !== 'word' || token.bare[0] !== 'ك') continue;
      const noun = token.bare.slice(1);
      const next = tokens[at + 1];
      if (!CAPACITIES.has(noun) || isExempt(token.start)) continue;
      // «كرئيس الوزراء»: like him, not as him.
      if (next?.kind === 'word' && next.bare.startsWith('ال')) continue;
      // «كضيف شرف» is a construct, «كرئيس للجنة» is not.
      const isAlone = next?.kind !== 'word' || /^(?:ل|في$|من$|عن$)/.test(next.bare);
      const written = draft.quote({ start: offsetIn(token, 1), end: token.end });
      const said = isAlone && written === noun ? accusative(noun, tanwin) : written;
      const right = `${noun.endsWith('ة') ? 'بصفتها' : 'بصفته'} ${said}`;
      // «كلاعب أساسي» would need both words in the accusative.
      const isWhole =
        isAlone || noun.endsWith('ة') || bestReading(next.bare, context.lexicon)?.pos === 'noun';
      const isSure = isWhole && isDoneBy(noun.endsWith('ة') ? 'f' : 'm', tokens.slice(0, at), context);
      const fixes = isSure ? [replace(token.start, token.end, right)] : [];
      yield { start: token.start, end: token.end, message: 'main', values: { right }, fixes };
    }
  }
}

/**
 * Is it one of that gender whose capacity it is? The nearest verb tells: «عمل كمدير»; not «أنا كحكم», «راجعت الهيئة تعيينه
 * كمدرب», nor «عملت كمديرة», which may be said of oneself.
 */
function isDoneBy(gender: Gender, before: readonly Token[], { lexicon }: RuleContext): boolean {
  const verbs = before.map(({ kind, bare }, place) =>
    kind === 'word' ? readVerb(bare, place === 0, lexicon) : undefined,
  );
  const at = verbs.findLastIndex((reading) => reading !== undefined);
  const verb = verbs[at];
  if (verb?.person !== 3 || verb.number !== 'singular' || verb.gender !== gender) return false;
  if (gender === 'm' || verb.tense === 'present') return true;
  // «عملت» alone may be "I worked"; a definite subject after it says that she did: «عملت الكاتبة», «عملت سلمى».
  const subject = before[at + 1];
  return subject?.kind === 'word' && (subject.bare.startsWith('ال') || isProperName(subject.bare, lexicon));
}

function isProperName(word: string, lexicon: Lexicon): boolean {
  const first = lexicon.analyse(word)[0];
  return first?.pos === 'name' || first?.pos === 'place';
}

/** At the head of a sentence عمل is a verb before it is a noun. */
function readVerb(word: string, opens: boolean, lexicon: Lexicon): Reading | undefined {
  const readings = lexicon.analyse(word);
  return readings[0]?.pos === 'verb' ? readings[0] : opens ? readings.find(isTold) : undefined;
}

function isTold({ pos, tense, person }: Reading): boolean {
  return pos === 'verb' && tense !== 'imperative' && person === 3;
}

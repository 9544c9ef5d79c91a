/** A body that an article names twice, the second time otherwise. */
import type { Lexicon } from '../../src/lexicon/index.ts';
import { type CleanArticle, follows, type Injector, type Slip, type Word } from './article.ts';

const HEADS = new Set(
  `الوزارة الهيئة المجلس الجامعة المؤسسة الشركة الجمعية الاتحاد اللجنة المعهد المركز المنظمة البرنامج الصندوق الجائزة
  وزارة هيئة مجلس جامعة مؤسسة شركة جمعية اتحاد لجنة معهد مركز منظمة برنامج صندوق جائزة كلية نقابة رابطة بنك نادي مديرية
  إدارة مصلحة وكالة ديوان`.split(/\s+/),
);
const SYNONYMS: readonly (readonly [string, string])[] = [
  ['القومي', 'الوطني'],
  ['القومية', 'الوطنية'],
  ['العامة', 'العليا'],
  ['العام', 'الأعلى'],
  ['الدولي', 'العالمي'],
  ['الدولية', 'العالمية'],
  ['حماية', 'رعاية'],
  ['تنمية', 'تطوير'],
  ['التنمية', 'التطوير'],
  ['التعليم', 'التدريس'],
  ['التربية', 'التنشئة'],
  ['الشباب', 'الناشئة'],
  ['الصحة', 'الطب'],
  ['الاستثمار', 'التمويل'],
  ['التجارة', 'التبادل'],
  ['الثقافة', 'المعرفة'],
  ['الزراعة', 'الفلاحة'],
  ['العمل', 'التشغيل'],
  ['الغذاء', 'الأغذية'],
  ['البيئة', 'المحيط'],
  ['السياحة', 'السفر'],
  ['الإنسان', 'البشر'],
];

interface Body {
  readonly words: readonly Word[];
}

/** «المركز الأول» is a rank in a race. */
const ORDINAL = /^ال(?:أولى?|ثانية?|ثالثة?|رابعة?|خامسة?|سادسة?|سابعة?|ثامنة?|تاسعة?|عاشرة?)$/;
const BOUNDARY = /[.!؟?\n]/;

/**
 * The later mentions of sequences of a head and two words more that come at least twice, the one before in another
 * sentence: two names in one sentence are two bodies'.
 */
function repeatedBodies({ words, text }: CleanArticle): Body[] {
  const seen = new Map<string, number>();
  const bodies: Body[] = [];
  words.forEach((word, at) => {
    const head = word.text.replace(/^[ولب](?=.{4})/, '');
    if (!HEADS.has(word.text) && !HEADS.has(head)) return;
    const body = words.slice(at, at + 4);
    const length = body.findIndex((each, place) => place > 0 && !isPart(each, body[place - 1]!));
    const own = body.slice(0, length < 0 ? body.length : length);
    if (own.length < 3 || ORDINAL.test(own[1]!.text)) return;
    const key = [head, ...own.slice(1).map((each) => each.text)].join(' ');
    const before = seen.get(key);
    if (before !== undefined && BOUNDARY.test(text.slice(before, word.start))) bodies.push({ words: own });
    seen.set(key, own.at(-1)!.end);
  });
  return bodies;
}

function isPart(word: Word, before: Word): boolean {
  return follows(word, before) && /^(?:و?ال|لل)/.test(word.text);
}

export function bodyInjectors(lexicon: Lexicon): Record<string, Injector> {
  const ofBodies =
    (spoil: (body: Body) => Slip[]): Injector =>
    (article) =>
      repeatedBodies(article).flatMap(spoil);
  return {
    'body: near word': ofBodies(({ words }) =>
      words.slice(1).flatMap(({ text, start, end }) =>
        nearWords(text)
          .filter((put) => put !== text && lexicon.contains(put))
          .map((put) => ({ start, end, put })),
      ),
    ),
    'body: synonym': ofBodies(({ words }) =>
      words.slice(1).flatMap(({ text, start, end }) => {
        const [, front = '', stem = text] = /^(و?)(.+)$/.exec(text) ?? [];
        const pair = SYNONYMS.find((each) => each.includes(stem));
        return pair ? [{ start, end, put: front + pair.find((each) => each !== stem)! }] : [];
      }),
    ),
    'body: order': ofBodies(({ words }) =>
      words.flatMap((second, at) => {
        const first = words[at - 1];
        if (at < 2 || !first || !/^وال/.test(second.text) || !/^(?:ال|لل)/.test(first.text)) return [];
        // «الشؤون الاقتصادية والتنمية» has no other order.
        if (isAdjective(first) !== isAdjective(second)) return [];
        const whole = first.text.replace(/^لل/, 'ال');
        const front = first.text.startsWith('لل') ? second.text.replace(/^وال/, 'لل') : second.text.slice(1);
        return [{ start: first.start, end: second.end, put: `${front} و${whole}` }];
      }),
    ),
    'body: word lost': ofBodies(({ words }) =>
      words.length < 4 ? [] : [{ start: words[1]!.start, end: words[2]!.start, put: '' }],
    ),
  };
}

function isAdjective({ text }: Word): boolean {
  return /.{4}ي[ةه]?$/.test(text);
}

/** One long vowel more or less. */
function nearWords(word: string): string[] {
  return [...word].flatMap((letter, at) => {
    if (at < 3 || at >= word.length - 1) return [];
    const more = ['ا', 'ي', 'و'].map((vowel) => word.slice(0, at) + vowel + word.slice(at));
    return 'اوي'.includes(letter) ? [word.slice(0, at) + word.slice(at + 1)] : more;
  });
}

/** One person in two offices that cannot both be true. */
import { type CleanArticle, follows, type Injector, pick, type Slip } from './article.ts';
import { spoilAdded } from './constructed.ts';
import { familyNamesIn, type GivenNames, namesIn, pairsOf, tellsOfPerson, VERBS } from './full-names.ts';

/** Of which one holds one: the head, what stands after it, and what else may. */
const OFFICES: readonly { readonly head: RegExp; readonly others: readonly string[] }[] = [
  {
    head: /^وزيرة?$/,
    others: [
      'الصحة',
      'التعليم',
      'الداخلية',
      'المالية',
      'العدل',
      'الزراعة',
      'النقل',
      'الثقافة',
      'الإسكان',
      'الدفاع',
    ],
  },
  { head: /^سفيرة?$/, others: ['قطر', 'مصر', 'تونس', 'فرنسا', 'اليابان', 'الأردن'] },
  { head: /^محافظ$/, others: ['ينبع', 'الطائف', 'القطيف', 'المنيا', 'أسيوط', 'إربد'] },
  { head: /^قائد$/, others: ['المنطقة الشمالية', 'المنطقة الجنوبية', 'المنطقة الغربية', 'المنطقة الشرقية'] },
];
/** Of each kind of body one heads one: «عميد كلية الحقوق», «مدير مستشفى السلام». */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  كلية: ['الآداب', 'الحقوق', 'الهندسة', 'الزراعة'],
  مستشفى: ['السلام', 'النور', 'الشفاء', 'الأمل'],
  جامعة: ['القاهرة', 'جازان', 'حلب', 'مؤتة'],
  بلدية: ['صيدا', 'بيشة', 'إربد', 'سوسة'],
  قسم: ['الجراحة', 'الأشعة', 'التاريخ', 'الفيزياء'],
  معهد: ['الموسيقى', 'التغذية', 'الإدارة'],
  محكمة: ['القطيف', 'تبوك', 'المنصورة'],
};
/** «محافظة ينبع» is a place. */
const ADDED = [
  ...(['وزير', 'سفير', 'محافظ', 'قائد'] as const).map((head) => ({
    head,
    of: OFFICES.find((each) => each.head.test(head))!.others,
    ofWomen: head === 'وزير' || head === 'سفير',
  })),
  ...Object.entries(KINDS).map(([kind, names]) => ({
    head: kind === 'كلية' ? 'عميد' : /^(?:بلدية|قسم|محكمة)$/.test(kind) ? 'رئيس' : 'مدير',
    of: names.map((name) => `${kind} ${name}`),
    ofWomen: true,
  })),
];
const HEADS = /^(?:رئيسة?|مديرة?|عميدة?|وكيلة?)$/;
const TITLES = [
  ...['الدكتور', 'الدكتورة', 'المهندس', 'المهندسة', 'الأستاذ', 'الأستاذة', 'السيد', 'السيدة', 'الشيخ'],
  ...['اللواء', 'العميد', 'الفريق', 'العقيد'],
];
const LONGEST = 6;

interface Held {
  readonly text: string;
  readonly head: string;
  /** The same office of something else. */
  readonly others: readonly string[];
}

/** Where an office stood before a full name, another one stands before or after it where it comes again. */
export function officeInjector(names: GivenNames): Injector {
  return (article) => {
    const held = new Map<string, Held>();
    const slips: Slip[] = [];
    const full = namesIn(article, names);
    const short = familyNamesIn(article, full);
    for (const name of [...full, ...short].sort((a, b) => a.at - b.at)) {
      const { key, first, at, last } = name;
      if (short.includes(name) && !tellsOfPerson(article.words[at - 1], [...TITLES, ...VERBS.flat()]))
        continue;
      const office = officeBefore(article, at);
      const earlier = held.get(key);
      if (earlier && !office) {
        const before = article.words[at - 1];
        const isFree = before !== undefined && !before.text.startsWith('ال') && !HEADS.test(before.text);
        for (const put of isFree ? earlier.others : [])
          slips.push({ start: first.start, end: first.start, put: `${put} `, right: `${earlier.text} ` });
        const end = article.words[last]!.end;
        const next = article.words[last + 1];
        const isClosed =
          next && follows(next, article.words[last]) && /^(?:إن|أن|في|خلال|على|عن|إلى)$/.test(next.text);
        for (const put of isClosed ? earlier.others : [])
          slips.push({ start: end, end, put: ` ${put}`, right: ` ${earlier.text}` });
      }
      if (office && !earlier) held.set(key, office);
    }
    return slips;
  };
}

/** Who is named twice without an office holds one where he is first named, and after that the same of something else. */
export function addedOffice(names: GivenNames): Injector {
  return (article, next) =>
    pairsOf(article, names).map(({ first, later }) => {
      const [right, wrong] = twoOffices(first.isMan, next);
      const added = [first, later].map(({ first: { start } }) => ({ start, end: start, put: `${right} ` }));
      return spoilAdded(article.text, added, right, wrong);
    });
}

/** One office, and the same of something else. */
function twoOffices(isMan: boolean, next: () => number): [string, string] {
  const { head, of } = pick(isMan ? ADDED : ADDED.filter(({ ofWomen }) => ofWomen), next)!;
  const right = pick(of, next)!;
  const wrong = pick(
    of.filter((each) => each !== right),
    next,
  )!;
  const own = isMan ? head : `${head}ة`;
  return [`${own} ${right}`, `${own} ${wrong}`];
}

function officeBefore(article: CleanArticle, at: number): Held | undefined {
  let from = at;
  if (TITLES.includes(article.words[from - 1]?.text ?? '')) from--;
  for (let head = from - 1; head >= Math.max(0, from - LONGEST); head--) {
    const words = article.words.slice(head, from + 1);
    if (!words.every((word, place) => place === 0 || follows(word, words[place - 1]))) return undefined;
    const own = words.slice(0, -1);
    const office = readOffice(own.map((word) => word.text));
    if (office) return office;
  }
  return undefined;
}

function readOffice(words: readonly string[]): Held | undefined {
  const [first = '', second = '', third] = words;
  const head = first.replace(/^و(?=وزير|سفير|محافظ|قائد|رئيس|مدير|عميد|وكيل)/, '');
  const text = [head, ...words.slice(1)].join(' ');
  const isPlain = words
    .slice(2)
    .every((word) => /^(?:وال|ال|لل)/.test(word) && !/^(?:السابقة?|الأسبق)$/.test(word));
  if (!isPlain || second === '') return undefined;
  const single = OFFICES.find((each) => each.head.test(head));
  if (single) {
    const others = single.others.filter((other) => !text.includes(other));
    return { text, head, others: others.map((other) => `${head} ${other}`) };
  }
  const kind = KINDS[second];
  if (!kind || !HEADS.test(head) || third === undefined) return undefined;
  const others = kind.filter((other) => !text.includes(other));
  return { text, head, others: others.map((other) => `${head} ${second} ${other}`) };
}

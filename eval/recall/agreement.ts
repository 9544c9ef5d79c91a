/** Verbs, participles, relatives, pronouns and titles in the other gender than the person they are said of. */
import { type CleanArticle, follows, type Injector, pick, type Slip, type Word } from './article.ts';
import { orElse, spoilAdded } from './constructed.ts';
import {
  familyNamesIn,
  type GivenNames,
  nameAt,
  namesIn,
  opening,
  VERBS,
  type WrittenName,
} from './full-names.ts';

/** Of a man, of a woman. */
type Pair = readonly [string, string];

const GENDERED: readonly Pair[] = [
  ['الدكتور', 'الدكتورة'],
  ['المهندس', 'المهندسة'],
  ['الأستاذ', 'الأستاذة'],
  ['السيد', 'السيدة'],
  ['الوزير', 'الوزيرة'],
  ['الرئيس', 'الرئيسة'],
  ['المدير', 'المديرة'],
  ['الفنان', 'الفنانة'],
  ['الكاتب', 'الكاتبة'],
  ['الباحث', 'الباحثة'],
  ['الشاعر', 'الشاعرة'],
  ['اللاعب', 'اللاعبة'],
];
const STEMS =
  'مؤكد موضح مشير مضيف لافت معرب مبين مشدد مطالب معتبر محذر مشيد منوه كاشف متوقع متمني مثمن داعي مذكر معلن مطمئن'.split(
    ' ',
  );
const PARTICIPLES = STEMS.map((stem): readonly [RegExp, ...Pair] => [
  new RegExp(`^${stem}(?:ا|ة)$`),
  `${stem}ا`,
  `${stem}ة`,
]);
/** Participles that may stand before «أن», and that may stand before a phrase, with one. */
const BEFORE_THAT = ['مؤكد', 'موضح', 'مبين', 'مضيف', 'معتبر', 'معلن', 'متوقع'];
const AT_THE_END = [
  'مشير|إلى أهمية ذلك',
  'مشدد|على ضرورة المتابعة',
  'مطالب|بمزيد من الدعم',
  'مثمن|دور الجميع',
];
const RELATIVE: Pair = ['الذي', 'التي'];
const RELATIVE_CLAUSES: readonly Pair[] = [
  ['حضر اللقاء', 'حضرت اللقاء'],
  ['زار المعرض أمس', 'زارت المعرض أمس'],
  ['تولى المهمة قبل عام', 'تولت المهمة قبل عام'],
  ['يشرف على المشروع', 'تشرف على المشروع'],
  ['فاز بالجائزة', 'فازت بالجائزة'],
  ['كان في مقدمة الحضور', 'كانت في مقدمة الحضور'],
];
const PRONOUNS: readonly Pair[] = [
  ['جانبه', 'جانبها'],
  ['جهته', 'جهتها'],
  ['ناحيته', 'ناحيتها'],
  ['بدوره', 'بدورها'],
];
const LATER: readonly Pair[] = [
  ['وأضاف', 'وأضافت'],
  ['وأكد', 'وأكدت'],
  ['وأوضح', 'وأوضحت'],
  ['وذكر', 'وذكرت'],
  ['وأعلن', 'وأعلنت'],
];

const ofGender = ([ofMan, ofWoman]: Pair, { isMan }: WrittenName): string => (isMan ? ofMan : ofWoman);

/** As it agrees with the person, and as it does not. */
const rightAndWrong = (pair: Pair, { isMan }: WrittenName): Pair => (isMan ? pair : [pair[1], pair[0]]);

function flip(word: Word, pair: Pair, front: number, name: WrittenName): Slip[] {
  const [right, put] = rightAndWrong(pair, name);
  return word.text.slice(front) === right ? [{ start: word.start + front, end: word.end, put }] : [];
}

function before(pairs: readonly Pair[], names: GivenNames, skipping: readonly string[]): Injector {
  return (article) =>
    namesIn(article, names).flatMap((name) => {
      const isTitled = skipping.includes(article.words[name.at - 1]?.text ?? '');
      const at = isTitled ? name.at - 2 : name.at - 1;
      const word = article.words[at];
      if (!word || !follows(article.words[at + 1], word)) return [];
      const front = opening(word, pairs.flat());
      const pair =
        front === undefined ? undefined : pairs.find((each) => each.includes(word.text.slice(front)));
      return pair ? flip(word, pair, front!, name) : [];
    });
}

interface Speaker {
  readonly name: WrittenName;
  /** The place of the sentence's first word, which is a verb. */
  readonly start: number;
  /** Words after the name up to the end of the sentence, or to the next person's name. */
  readonly said: readonly Word[];
}

/** Who speaks in a sentence that begins with a verb of saying: the first full name in it, where no body may have spoken. */
function speakers(article: CleanArticle, names: GivenNames): Speaker[] {
  let from = 0;
  const full = namesIn(article, names);
  const all = [...full, ...familyNamesIn(article, full)].sort((a, b) => a.at - b.at);
  return all.flatMap((name): Speaker[] => {
    const { at, last } = name;
    const start = beginOfSentence(article, at);
    const isFirst = start >= from;
    from = last + 1;
    const verb = article.words[start]!;
    const front = opening(verb, VERBS.flat());
    const isOwn =
      front !== undefined && VERBS.some((pair) => verb.text.slice(front) === ofGender(pair, name));
    const called = article.words.slice(start + 1, at);
    const speaks = isFirst && start < at && called.length < 9 && isOwn && !called.some(mayBeAnother);
    return speaks ? [{ name, start, said: sayings(article, name, names) }] : [];
  });
}

const END = /[.!؟\n]/;

function beginOfSentence({ text, words }: CleanArticle, at: number): number {
  let start = at;
  while (start > 0 && !/[.!؟\n:]/.test(text.slice(words[start - 1]!.end, words[start]!.start))) start--;
  return start;
}

function sayings(article: CleanArticle, { last }: WrittenName, names: GivenNames): Word[] {
  const words: Word[] = [];
  for (let at = last + 1; at < article.words.length; at++) {
    const word = article.words[at]!;
    if (END.test(article.text.slice(article.words[at - 1]!.end, word.start))) break;
    if (nameAt(article, at, names)) break;
    words.push(word);
  }
  return words;
}

/** A body that may have spoken as well: who can be meant is then not sure. */
const BODIES =
  /^[وبفل]?(?:ال|لل)?(?:وزارة|هيئة|لجنة|حكومة|شركة|جمعية|منظمة|مؤسسة|نقابة|وكالة|جامعة|إدارة|أمانة|بلدية|مديرية|محكمة|نيابة|شرطة|دراسة|مملكة|دولة|صحيفة|قناة|جهات|مصادر|بعثة|محافظة|قوات|جماعة|حركة|مقاومة|شبكة|منصة|أسرة|سفارة|رابطة|غرفة|مجموعة|قوى|أندية|خبرات)$/;
const mayHaveSpoken = ({ text }: Word): boolean => BODIES.test(text);
/** After these, or joined by و, a body is a subject; elsewhere it is in a place or somebody's: «في الوزارة», «مشروع الهيئة». */
const BEFORE_SUBJECT = /^(?:[وب]?[أإ]ن|لأن|كما|حيث|ثم|لكن|أما|.{2,}ت)$/;
const isSubject = (word: Word, before: Word | undefined): boolean =>
  mayHaveSpoken(word) && (word.text.startsWith('و') || !before || BEFORE_SUBJECT.test(before.text));

/** «أكدت المصادر أن سامر …», «شكر الوزير لسامر …», «مدير مطار الملك خالد الدولي»: the person is not the verb's subject. */
const ANOTHER =
  /^(?:[وب]?أنه?|أنها|إنه?|إنها|من|عن|إلى|لدى|مع|بين|على|مصدر|المصدر|[وبلك]+[^ا].*|وال(?:أمير|شيخ|دكتور|وزير|رئيس|سيد).*)$/;
const mayBeAnother = (word: Word): boolean => ANOTHER.test(word.text) || mayHaveSpoken(word);

/** Speakers who alone can own what is said in the sentence after them. */
const aloneIn = (article: CleanArticle, names: GivenNames): Speaker[] =>
  speakers(article, names).filter(
    ({ said }) => said.length > 0 && !said.some((word, at) => isSubject(word, said[at - 1])),
  );

function participle(names: GivenNames): Injector {
  return (article) =>
    speakers(article, names).flatMap(({ name, said }) => {
      const found = said.find(({ text }) => PARTICIPLES.some(([of]) => of.test(text)));
      if (!found || !/،\s$/.test(article.text.slice(0, found.start))) return [];
      if (said.slice(0, said.indexOf(found)).some(mayHaveSpoken)) return [];
      const [, ofMan, ofWoman] = PARTICIPLES.find(([of]) => of.test(found.text))!;
      return flip(found, [ofMan, ofWoman], 0, name);
    });
}

/** «، وأن المشروع»: after «وأن» a verb may be a wish and not a report. */
function findThat({ text }: CleanArticle, said: readonly Word[]): Word | undefined {
  return said.find(
    (word, at) =>
      word.text === 'وأن' && /^ال/.test(said[at + 1]?.text ?? '') && /،\s$/.test(text.slice(0, word.start)),
  );
}

/** «، وأن» becomes «، مؤكدا أن», and a sentence goes on with «، مشيرا إلى أهمية ذلك». */
function addedParticiple(names: GivenNames): Injector {
  return (article, next) =>
    aloneIn(article, names).flatMap(({ name, said }) => {
      if (said.some(({ text }) => PARTICIPLES.some(([of]) => of.test(text)))) return [];
      const add = (start: number, end: number, stem: string, front: string, rest: string): Slip => {
        const tanwin = /ًا|اً/.exec(article.text)?.[0] ?? 'ا';
        const [right, wrong] = rightAndWrong([`${stem}${tanwin}`, `${stem}ة`], name);
        return spoilAdded(article.text, [{ start, end, put: `${front}${right}${rest}` }], right, wrong);
      };
      const that = findThat(article, said);
      const slips = that ? [add(that.start, that.end, pick(BEFORE_THAT, next)!, '', ' أن')] : [];
      const { end } = said.at(-1)!;
      const isQuoted = /["«“:]/.test(article.text.slice(name.first.end, end));
      const [stem = '', rest = ''] = pick(AT_THE_END, next)!.split('|');
      return article.text[end] === '.' && !isQuoted
        ? [...slips, add(end, end, stem, '، ', ` ${rest}`)]
        : slips;
    });
}

function relative(names: GivenNames): Injector {
  return (article) =>
    speakers(article, names).flatMap(({ name }) => {
      const next = article.words[name.last + 1];
      const isNext = next && /^،?\s$/.test(article.text.slice(article.words[name.last]!.end, next.start));
      return isNext ? flip(next, RELATIVE, 0, name) : [];
    });
}

/** «قال سامر الوتيد الذي حضر اللقاء إن …», between commas or without. */
function addedRelative(names: GivenNames): Injector {
  return (article, next) =>
    speakers(article, names).flatMap(({ name }) => {
      const last = article.words[name.last]!;
      const after = article.words[name.last + 1];
      if (!follows(after, last) || !/^(?:إنه?|إنها|أنه?|أنها|في|خلال|على|عن|إلى)$/.test(after!.text))
        return [];
      const clause = ofGender(pick(RELATIVE_CLAUSES, next)!, name);
      const [right, wrong] = rightAndWrong(RELATIVE, name);
      const put = pick([` ${right} ${clause}`, `، ${right} ${clause}،`], next)!;
      return [spoilAdded(article.text, [{ start: last.end, end: last.end, put }], right, wrong)];
    });
}

/** «وأضاف أن» at the head of the sentence after the speaker's own, «وأضاف الوتيد أن» anywhere after the full name. */
function laterVerb(names: GivenNames): Injector {
  return (article) => [...verbWithout(article, names), ...verbWithFamily(article, names)];
}

function verbWithFamily(article: CleanArticle, names: GivenNames): Slip[] {
  return familyNamesIn(article, namesIn(article, names)).flatMap((name) => {
    const verb = article.words[name.at - 1];
    const front = verb && follows(name.first, verb) ? opening(verb, VERBS.flat()) : undefined;
    const pair =
      front === undefined ? undefined : VERBS.find((each) => each.includes(verb!.text.slice(front)));
    return pair ? flip(verb!, pair, front!, name) : [];
  });
}

function verbWithout(article: CleanArticle, names: GivenNames): Slip[] {
  return aloneIn(article, names).flatMap(({ name, said }) => {
    const at = name.last + 1 + said.length;
    const [verb, next] = [article.words[at], article.words[at + 1]];
    if (!verb || !follows(next, verb) || !/^(?:أن|أنه|أنها|إن)$/.test(next!.text)) return [];
    const pair = VERBS.find((each) => each.some((form) => verb.text === `و${form}`));
    return pair ? flip(verb, pair, 1, name) : [];
  });
}

/** «، وأن» becomes «، وأضاف أن», and a next sentence of the paragraph begins with «وأضاف أن». */
function addedLaterVerb(names: GivenNames): Injector {
  return (article, next) =>
    aloneIn(article, names).flatMap(({ name, said }) => {
      const add = (start: number, end: number, rest: string): Slip => {
        const [right, wrong] = rightAndWrong(pick(LATER, next)!, name);
        return spoilAdded(article.text, [{ start, end, put: right + rest }], right, wrong);
      };
      const that = findThat(article, said);
      const slips = that ? [add(that.start, that.end, ' أن')] : [];
      const at = name.last + 1 + said.length;
      const first = article.words[at];
      const isNext = first && /^\.\s+$/.test(article.text.slice(said.at(-1)!.end, first.start));
      if (!isNext || !/^(?:ال.{3}.*|هذه?|ذلك|تلك|جميع|كل|بعض|هناك)$/.test(first.text) || mayHaveSpoken(first))
        return slips;
      return [...slips, add(first.start, first.start, ' أن ')];
    });
}

/** Where a sentence's first word is a verb, and who is named or titled at once after it did it. */
function pronoun(names: GivenNames): Injector {
  return (article) =>
    namesIn(article, names).flatMap((name) => {
      const isTitled = GENDERED.flat().includes(article.words[name.at - 1]?.text ?? '');
      const verb = article.words[isTitled ? name.at - 2 : name.at - 1];
      const word = article.words[isTitled ? name.at - 3 : name.at - 2];
      if (!verb || !word || opening(verb, VERBS.flat()) === undefined) return [];
      if (!/^،?\s$/.test(article.text.slice(word.end, verb.start))) return [];
      return PRONOUNS.flatMap((pair) => flip(word, pair, 0, name));
    });
}

/** «وقال سامر الوتيد» becomes «ومن جانبه، قال سامر الوتيد». */
function addedPronoun(names: GivenNames): Injector {
  return (article, next) =>
    speakers(article, names).flatMap(({ name, start }) => {
      const verb = article.words[start]!;
      const isTitled = GENDERED.flat().includes(article.words[name.at - 1]?.text ?? '');
      if (name.at - start !== (isTitled ? 2 : 1)) return [];
      const [right, wrong] = rightAndWrong(pick(PRONOUNS, next)!, name);
      const front = right.startsWith('ب') ? '' : 'من ';
      const own = verb.text.replace(/^و/, '');
      const put = `${verb.text === own ? '' : 'و'}${front}${right}${pick(['، ', ' '], next)}${own}`;
      return [spoilAdded(article.text, [{ start: verb.start, end: verb.end, put }], right, wrong)];
    });
}

export function agreementInjectors(names: GivenNames): Record<string, Injector> {
  return {
    'gender of verb': before(VERBS, names, GENDERED.flat()),
    'gender of participle': orElse(participle(names), addedParticiple(names)),
    'gender of relative': orElse(relative(names), addedRelative(names)),
    'gender of later verb': orElse(laterVerb(names), addedLaterVerb(names)),
    'gender of pronoun': orElse(pronoun(names), addedPronoun(names)),
    'gender of title': before(GENDERED, names, []),
  };
}

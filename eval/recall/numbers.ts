/** Numbers against what they count, and weekdays against their dates. */
import type { CleanArticle, Injector, Slip } from './article.ts';

/** With a masculine noun, with a feminine one. */
const UNITS: readonly (readonly [string, string])[] = [
  ['ثلاثة', 'ثلاث'],
  ['أربعة', 'أربع'],
  ['خمسة', 'خمس'],
  ['ستة', 'ست'],
  ['سبعة', 'سبع'],
  ['ثمانية', 'ثماني'],
  ['تسعة', 'تسع'],
  ['عشرة', 'عشر'],
];
/** Plural and whether its singular is feminine: only nouns whose gender is not in doubt. */
const PLURALS: Readonly<Record<string, boolean>> = {
  أيام: false,
  أشهر: false,
  أعوام: false,
  سنوات: true,
  ساعات: true,
  دقائق: true,
  مرات: true,
  دول: true,
  شركات: true,
  نقاط: true,
  جوائز: true,
  مراحل: true,
  مباريات: true,
  مدن: true,
  أشخاص: false,
  طلاب: false,
  لاعبين: false,
  أهداف: false,
  ملايين: false,
  آلاف: false,
  مشاريع: false,
  مراكز: false,
  مواطنين: false,
  أسابيع: false,
};
/** After 3 to 10, after 11 to 99. */
const COUNTED: readonly (readonly [string, string])[] = [
  ['أيام', 'يوما'],
  ['أعوام', 'عاما'],
  ['سنوات', 'سنة'],
  ['ساعات', 'ساعة'],
  ['مرات', 'مرة'],
  ['دول', 'دولة'],
  ['شركات', 'شركة'],
  ['أشخاص', 'شخصا'],
  ['طلاب', 'طالبا'],
  ['لاعبين', 'لاعبا'],
  ['ملايين', 'مليون'],
  ['آلاف', 'ألف'],
  ['مشاريع', 'مشروعا'],
  ['مدن', 'مدينة'],
  ['جوائز', 'جائزة'],
];
const DAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const MONTHS: readonly RegExp[] = [
  /^(?:يناير|جانفي|كانون الثاني)$/,
  /^(?:فبراير|فيفري|شباط)$/,
  /^(?:مارس|آذار)$/,
  /^(?:أبريل|إبريل|أفريل|نيسان)$/,
  /^(?:مايو|ماي|أيار)$/,
  /^(?:يونيو|جوان|حزيران)$/,
  /^(?:يوليو|يوليوز|جويلية|تموز)$/,
  /^(?:أغسطس|غشت|أوت|آب)$/,
  /^(?:سبتمبر|شتنبر|أيلول)$/,
  /^(?:أكتوبر|تشرين الأول)$/,
  /^(?:نوفمبر|نونبر|تشرين الثاني)$/,
  /^(?:ديسمبر|دجنبر|كانون الأول)$/,
];
const DATE =
  /(?<day>الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)،?\s+\(?(?<date>\d{1,2})\s+(?<month>[^\s\d]+(?: (?:الأول|الثاني))?)\s+(?<year>20\d\d)/g;

function wordNumbers({ words }: CleanArticle): Slip[] {
  return words.flatMap((word, at) => {
    const front = word.text.startsWith('و') && word.text !== 'واحد' ? 1 : 0;
    const own = word.text.slice(front);
    const pair = UNITS.find((each) => each.includes(own));
    const feminine = PLURALS[words[at + 1]?.text ?? ''];
    if (!pair || feminine === undefined || words[at + 1]!.start !== word.end + 1) return [];
    const [right, put] = feminine ? [pair[1], pair[0]] : pair;
    return own === right ? [{ start: word.start + front, end: word.end, put }] : [];
  });
}

function countedNouns({ words, text }: CleanArticle): Slip[] {
  return words.flatMap((word) => {
    const number = /(?<![\d.,٫/:-])(\d{1,2}) $/.exec(
      text.slice(Math.max(0, word.start - 8), word.start),
    )?.[1];
    const value = Number(number);
    const pair = COUNTED.find((each) => each.includes(word.text));
    if (!pair || number === undefined || value < 3) return [];
    const put = value <= 10 ? pair[1] : pair[0];
    return put === word.text ? [] : [{ start: word.start, end: word.end, put }];
  });
}

function weekdays({ text }: CleanArticle): Slip[] {
  return [...text.matchAll(DATE)].flatMap(({ groups, index }) => {
    const { day = '', date, month = '', year } = groups ?? {};
    const at = MONTHS.findIndex((names) => names.test(month));
    if (at < 0) return [];
    const own = DAYS.indexOf(day);
    if (new Date(Date.UTC(Number(year), at, Number(date))).getUTCDay() !== own) return [];
    return DAYS.filter((each) => each !== day).map((put) => ({ start: index, end: index + day.length, put }));
  });
}

export const numberInjectors: Record<string, Injector> = {
  'number and gender': wordNumbers,
  'counted noun': countedNouns,
  weekday: weekdays,
};

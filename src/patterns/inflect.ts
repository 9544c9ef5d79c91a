/**
 * The forms a fix may ask for, made by letters and confirmed by the lexicon: a form that is not one of the same word is
 * not written.
 */
import type { Lexicon, Reading } from '../lexicon/index.ts';
import { joinProclitics } from '../text/index.ts';
import type { Form } from './schema.ts';

/** Undefined where the word has no such form, or has it already. */
export function inflect(reading: Reading, form: Form, lexicon: Lexicon): string | undefined {
  for (const stem of STEMS[form](reading)) {
    const next = { ...reading, stem };
    const text = FRONTS[form]?.(next) ?? joinProclitics(next.proclitics, stem) + reading.enclitic;
    if (stem === reading.stem && FRONTS[form] === undefined) continue;
    if (!isFormOf(text, reading, lexicon)) continue;
    if (form === 'oblique' && !isUsual(stem, reading.stem, lexicon)) continue;
    return text;
  }
  return undefined;
}

/**
 * السكان and الفنون look like a dual and a sound plural, and are neither: nobody writes them with a yaa. A dual or a sound
 * plural stands in the oblique at least as often as not.
 */
function isUsual(oblique: string, nominative: string, lexicon: Lexicon): boolean {
  const written = (stem: string): string[] => [stem, `ال${stem}`];
  const rarityOf = (stem: string): number => Math.min(...written(stem).map((word) => lexicon.rarity(word)));
  const seen = Math.max(...written(oblique).map((word) => lexicon.outlets(word)));
  // الفلتان is met once, and so is another word with the letters of its oblique.
  return rarityOf(oblique) <= rarityOf(nominative) && (seen > 1 || nominative.endsWith('ون'));
}

/** انته is a form of انتهى too, and not a past. */
function isFormOf(text: string, { lemma, pos, tense }: Reading, lexicon: Lexicon): boolean {
  const verb = pos === 'verb';
  return lexicon
    .analyse(text)
    .some(
      (each) =>
        entryOf(each.lemma) === entryOf(lemma) && (each.pos === 'verb') === verb && each.tense === tense,
    );
}

/** The dictionary lists the two plurals of a nisba as entries of their own: أوروبيو for أوروبيون, أوروبيي for أوروبيين. */
function entryOf(lemma: string): string {
  return lemma.replace(/(?<=..ي)[وي]$/, '');
}

const WEAK = /[ويى]$/;
const HOLLOW = /[ويا](.)$/;

/** يدعو → يدع, يعملون → يعملوا, يعملان → يعملا, يستطيع → يستطع. */
function jussive({ stem, number, lemma }: Reading): string[] {
  if (number === 'plural' && stem.endsWith('ون')) return [`${stem.slice(0, -1)}ا`];
  if (number === 'dual' && stem.endsWith('ان')) return [stem.slice(0, -1)];
  if (WEAK.test(stem)) return /[اىي]$/.test(lemma) ? [stem.slice(0, -1)] : [];
  return HOLLOW.test(stem) ? [stem.replace(HOLLOW, '$1')] : [];
}

/** يعملوا → يعملون, يعملا → يعملان. */
function indicative({ stem, number }: Reading): string[] {
  if (number === 'plural' && stem.endsWith('وا')) return [`${stem.slice(0, -1)}ن`];
  return number === 'dual' && stem.endsWith('ا') ? [`${stem}ن`] : [];
}

/** قال → قالت, دعا → دعت, يبدأ → تبدأ; مدير → مديرة, الأول → الأولى. */
function feminine({ stem, pos, tense }: Reading): string[] {
  if (pos !== 'verb') return stem === 'أول' ? ['أولى'] : [`${stem}ة`];
  if (tense === 'present') return stem.startsWith('ي') ? [`ت${stem.slice(1)}`] : [];
  return [/[اى]$/.test(stem) ? `${stem.slice(0, -1)}ت` : `${stem}ت`];
}

function masculine({ stem, pos, tense }: Reading): string[] {
  if (pos !== 'verb') return stem === 'أولى' ? ['أول'] : stem.endsWith('ة') ? [stem.slice(0, -1)] : [];
  if (tense === 'present') return stem.startsWith('ت') ? [`ي${stem.slice(1)}`] : [];
  return stem.endsWith('ت') ? [stem.slice(0, -1), `${stem.slice(0, -1)}ى`, `${stem.slice(0, -1)}ا`] : [];
}

/** حضروا → حضر, دعوا → دعا, قضوا → قضى: the past before its subject. */
function singular({ stem, tense }: Reading): string[] {
  if (tense !== 'past' || !stem.endsWith('وا')) return [];
  const root = stem.slice(0, -2);
  return [root, `${root}ى`, `${root}ا`];
}

/** The seat of a last hamza before a pronoun tells the case: زملاؤه, زملاءه, زملائه; so do أبوه, أباه, أبيه. */
function beforePronoun(hamza: string, five: string): (reading: Reading) => string[] {
  return ({ stem, enclitic }) => {
    if (enclitic === '') return [];
    if (/ا[ءؤئ]$/.test(stem)) return [stem.slice(0, -1) + hamza];
    return /^(?:أب|أخ)[وايي]$/.test(stem) ? [stem.slice(0, -1) + five] : [];
  };
}

const same = ({ stem }: Reading): string[] => [stem];
const ended = (pattern: RegExp, by: string) => {
  return ({ stem }: Reading): string[] => (pattern.test(stem) ? [stem.replace(pattern, by)] : []);
};

const STEMS: Readonly<Record<Form, (reading: Reading) => string[]>> = {
  jussive,
  indicative,
  // استمريت → استمررت
  doubled: ({ stem, lemma }) =>
    stem[lemma.length] === 'ي' ? [lemma + lemma.slice(-1) + stem.slice(lemma.length + 1)] : [],
  oblique: ended(/(?:ون|ان)$/, 'ين'),
  nominative: ended(/ين$/, 'ون'),
  construct: ended(/(?<=[وياى])ن$/, ''),
  'construct-oblique': ended(/[وا]ن$/, 'ي'),
  'nominative-pronoun': beforePronoun('ؤ', 'و'),
  'genitive-pronoun': beforePronoun('ئ', 'ي'),
  'accusative-pronoun': beforePronoun('ء', 'ا'),
  feminine,
  masculine,
  singular,
  'with-article': same,
  'without-article': same,
  'with-alef': ({ stem }) => [`${stem}ا`],
  'without-alef': ended(/ا$/, ''),
  'without-tanwin': same,
};

const FRONTS: Readonly<Partial<Record<Form, (reading: Reading) => string>>> = {
  'with-article': ({ proclitics, stem, enclitic }) => joinProclitics([...proclitics, 'ال'], stem) + enclitic,
  'without-article': ({ proclitics, stem, enclitic }) =>
    joinProclitics(
      proclitics.filter((each) => each !== 'ال'),
      stem,
    ) + enclitic,
  'without-tanwin': ({ proclitics, stem, enclitic }) =>
    joinProclitics(proclitics, stem.replace(/(?<=..)ا$/, '')) + enclitic,
};

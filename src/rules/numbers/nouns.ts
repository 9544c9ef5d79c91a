/**
 * Nouns that the press counts: their gender and plural. A broken plural does not show the gender of its singular
 * (أفلام of فيلم, أقدام of قدم), so the common ones are listed; others are known by their ending where the lexicon leaves
 * no doubt, and not at all where it does.
 */
import counted from '../../../dictionaries/style/counted-nouns.json';
import type { Gender, Lexicon } from '../../lexicon/index.ts';
import { foldAlef } from '../../text/index.ts';

export interface CountedNoun {
  readonly gender: Gender;
  readonly singular: string;
  /** As it follows 3–10: genitive. */
  readonly plural: string;
}

const singulars = new Map<string, CountedNoun>();
const plurals = new Map<string, CountedNoun>();
/** Plurals of two nouns of different gender: nothing is said of them. */
const ambiguous = new Set<string>();

for (const gender of ['m', 'f'] as const) {
  for (const [singular, forms] of Object.entries<string>(counted[gender])) {
    const all = forms.split('|');
    const noun = { gender, singular, plural: all[0]! };
    singulars.set(singular, noun);
    for (const plural of all) {
      const other = plurals.get(plural);
      if (other && other.gender !== gender) ambiguous.add(plural);
      else if (!other) plurals.set(plural, noun);
    }
    // A hamza left out is a spelling slip; the noun is the same: ايام, اشخاص.
    enterFolded(singulars, singular, noun);
    for (const plural of all) enterFolded(plurals, plural, noun);
  }
}
function enterFolded(nouns: Map<string, CountedNoun>, word: string, noun: CountedNoun): void {
  const folded = foldAlef(word);
  if (folded !== word && !nouns.has(folded)) nouns.set(folded, noun);
}
for (const plural of ambiguous) plurals.delete(plural);

/** Readers may take a word by its plural or singular as it stands, bare and without particles. */
export function listedPlural(word: string): CountedNoun | undefined {
  return plurals.get(word);
}

/** The accusative's alef is taken off where the noun is known without it: يوما is يوم. */
export function listedSingular(word: string): CountedNoun | undefined {
  return singulars.get(word) ?? (word.endsWith('ا') ? singulars.get(word.slice(0, -1)) : undefined);
}

/** Things and women share a plural: five outputs are خمسة مخرجات, five women directors خمس مخرجات. */
const THINGS_OR_WOMEN = new Set(['مخرجات', 'منتجات', 'مقررات', 'مدخلات', 'مدونات', 'محررات', 'مؤشرات']);

/** Undefined where the plural leaves a doubt. */
export function genderOfPlural(word: string, lexicon: Lexicon): Gender | undefined {
  const listed = plurals.get(word);
  if (ambiguous.has(word) || THINGS_OR_WOMEN.has(word)) return undefined;
  if (listed) return listed.gender;
  if (isJoined(word, lexicon)) return undefined;
  if (/(?:ين|ون)$/.test(word) && word.length >= 6) return isSoundMasculine(word, lexicon) ? 'm' : undefined;
  if (word.endsWith('ات') && word.length >= 5) return genderOfSoundFeminine(word.slice(0, -2), lexicon);
  return undefined;
}

/** «استشهاد خمسة عشر وإصابة ثلاثة», «وفاة ثلاثة وإصابات آخرين»: what comes after "and" is not what is counted. */
function isJoined(word: string, lexicon: Lexicon): boolean {
  return lexicon.analyse(word)[0]?.proclitics.includes('و') ?? false;
}

/** Whether the plural may be of women as well as of things. */
export function mayBeWomen(word: string): boolean {
  return THINGS_OR_WOMEN.has(word);
}

function isSoundMasculine(word: string, lexicon: Lexicon): boolean {
  const readings = lexicon.analyse(word).filter(({ proclitics }) => proclitics.length === 0);
  return (
    readings.length > 0 &&
    readings.every(({ number, gender }) => (number === 'plural' || number === 'dual') && gender !== 'f')
  );
}

/** سيارات is of سيارة (no سيار is written), مطارات of مطار; where the press writes both, only people's plurals tell. */
function genderOfSoundFeminine(stem: string, lexicon: Lexicon): Gender | undefined {
  const feminine = lexicon.outlets(`${stem}ة`) > 0;
  const masculine = lexicon.outlets(stem) > 0 || lexicon.outlets(`${stem}ى`) > 0;
  if (feminine === masculine) return undefined;
  if (feminine) return lexicon.contains(stem) && !stem.endsWith('ي') ? undefined : 'f';
  return lexicon.contains(`${stem}ة`) ? undefined : 'm';
}

/**
 * The word may be read as a singular and as another noun's plural: سور, كتاب, أسرة; so is مشاهد a viewer and the plural of
 * مشهد, as the press writes مشاهدين.
 */
export function isEither(word: string, lexicon: Lexicon): boolean {
  if (!plurals.has(word)) return false;
  return singulars.has(word) || (/^م.ا..$/.test(word) && lexicon.outlets(`${word}ين`) > 0);
}

/** Of the singular that follows 11–99; undefined where in doubt. */
export function genderOfSingular(word: string, lexicon: Lexicon): Gender | undefined {
  if (isJoined(word, lexicon)) return undefined;
  const listed = listedSingular(word);
  if (listed) return listed.gender;
  if (word.endsWith('ة')) return 'f';
  if (!word.endsWith('ا') || word.length < 4) return undefined;
  const readings = lexicon.analyse(word.slice(0, -1)).filter(({ proclitics }) => proclitics.length === 0);
  const nouns = readings.filter(({ pos }) => pos === 'noun' || pos === 'adjective');
  return nouns.length > 0 && nouns.every(({ gender }) => gender === 'm') ? 'm' : undefined;
}

/** What a word can be inside the name of a body: للطاقة is ل and a definite noun, ومنع is و and a masdar. */
import lists from '../../../dictionaries/bodies/heads.json';
import type { Lexicon, Reading } from '../../lexicon/index.ts';
import { foldAlef, frontSplits, remember } from '../../text/index.ts';
import type { Gazetteer } from '../gazetteer.ts';

export interface BodyParts {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

export type BodyClass = 'body' | 'branch' | 'law' | 'programme' | 'doing';

/** A word that begins names: صندوق, وصندوق, بالصندوق, للجنة. */
export interface Head {
  /** Without particles and article. */
  readonly stem: string;
  readonly definite: boolean;
  /** Letters before the name begins: 1 in وصندوق and بالصندوق, 0 in للجنة, whose name begins with the word. */
  readonly front: number;
  readonly class: BodyClass;
}

export interface NameWord {
  /** With و in front. */
  readonly and: boolean;
  /** The preposition in front; of فـ and كـ no name is made. */
  readonly before: '' | 'ل' | 'other';
  readonly definite: boolean;
  /** Without what comes before it. */
  readonly stem: string;
  readonly adjective: boolean;
  /** No noun is left of it without its adjectives: الاقتصادية. */
  readonly adjectiveOnly: boolean;
  /** With a pronoun at its end, as no name has it: لمراقبته. */
  readonly pronoun: boolean;
  /** First of all a verb: يوفر, أعلن. */
  readonly verb: boolean;
  readonly known: boolean;
  /** A place, or a name that no dictionary has. */
  readonly proper: boolean;
  /** الملك, الدكتور: somebody's name follows. */
  readonly title: boolean;
  /** فهد, بن, عبدالعزيز: goes on the name of a person. */
  readonly person: boolean;
  /** وزير, وزراء, محافظة, شركات: with it another phrase begins. */
  readonly opensPhrase: boolean;
}

const classes = new Map<string, BodyClass>();
for (const [kind, heads] of Object.entries(lists) as [BodyClass, string[]][])
  for (const head of heads) classes.set(foldAlef(head), kind);
/** No other word needs a closer look. */
const endings = new Set([...classes.keys()].map((head) => head.slice(-3)));
const CONNECTORS = new Set(['بن', 'ابن', 'عبد', 'آل', 'ال', 'أبو', 'ابو', 'أبي', 'أم', 'بنت']);

/** By bare word. */
export const headOf: (bare: string) => Head | undefined = remember((bare) => {
  if (!endings.has(foldAlef(bare.slice(-3)))) return undefined;
  let found: Head | undefined;
  for (const { length, definite, proclitics } of frontSplits(bare)) {
    const stem = bare.slice(length);
    const kind = classes.get(foldAlef(stem));
    if (!kind) continue;
    // للجنة may be of one or of the committee; the press hardly ever means one.
    if (definite) return { stem, definite, front: proclitics.includes('ل') ? 0 : length - 2, class: kind };
    found ??= { stem, definite, front: length, class: kind };
  }
  return found;
});

const readers = new WeakMap<Lexicon, (bare: string) => NameWord>();

/** By bare word. */
export function nameWords(parts: BodyParts): (bare: string) => NameWord {
  let read = readers.get(parts.lexicon);
  if (!read) {
    read = remember((bare: string) => readWord(bare, parts));
    readers.set(parts.lexicon, read);
  }
  return read;
}

function readWord(bare: string, { lexicon, gazetteer }: BodyParts): NameWord {
  const readings = lexicon.analyse(bare);
  const nominal = readings.find(({ pos }) => pos !== 'verb');
  const shape = nominal ? ofReading(nominal) : bySurface(bare);
  const { stem, definite } = shape;
  const adjectives = readings.filter(({ pos }) => pos === 'adjective');
  return {
    ...shape,
    // A last ي is hardly ever "my" in a name: it belongs to an adjective.
    pronoun: nominal !== undefined && nominal.enclitic !== '' && nominal.enclitic !== 'ي',
    adjective:
      (adjectives.some((each) => each.definite === definite) &&
        !(nominal?.pos === 'noun' && isNounFirst(stem) && !gazetteer.isPlace(stem.replace(/ي$/, '')))) ||
      (definite && (nominal?.pos === 'noun' ? isOfNisba(nominal) : /.{3}(?:ي|ية|يه)$/.test(stem))),
    adjectiveOnly: nominal !== undefined && adjectives.length === readings.length,
    verb: readings[0]?.pos === 'verb',
    known: readings.length > 0,
    proper: readings.length === 0 || gazetteer.isPlace(stem),
    title: gazetteer.title(definite ? `ال${stem}` : stem) !== undefined,
    person: CONNECTORS.has(bare) || gazetteer.name(bare) !== undefined || readings.length === 0,
    opensPhrase:
      gazetteer.roleHead(stem) !== undefined ||
      (!definite && gazetteer.isPlaceHead(stem)) ||
      (nominal?.number === 'plural' &&
        (classes.has(foldAlef(nominal.lemma)) || gazetteer.roleHead(nominal.lemma) !== undefined)),
  };
}

/** المدينة and القرية are adjectives too, if one looks long enough; إنسانية and خاصة stand as adjectives in names. */
function isNounFirst(stem: string): boolean {
  return !/.{3}ية$/.test(stem) && stem !== 'خاصة' && stem !== 'مكرمة';
}

/** The dictionary has أولمبي as a noun alone; أولمبية is its adjective all the same. */
function isOfNisba({ stem, lemma }: Reading): boolean {
  return /.{3}ي$/.test(lemma) && stem === `${lemma}ة`;
}

type Shape = Pick<NameWord, 'and' | 'before' | 'definite' | 'stem'>;

function ofReading({ proclitics, definite, stem, enclitic }: Reading): Shape {
  const prepositions = proclitics.filter((each) => each !== 'و' && each !== 'ال').join('');
  return {
    and: proclitics.includes('و'),
    before: prepositions === '' || prepositions === 'ل' ? prepositions : 'other',
    definite,
    stem: stem + enclitic,
  };
}

/** A word that the lexicon has as a verb alone, or not at all: a company's name, a misspelt word. */
function bySurface(bare: string): Shape {
  const [, and = '', before = '', article = '', stem = ''] = /^(و?)([بكف]?)(ال|لل)(.+)$/.exec(bare) ?? [];
  if (article === '') return { and: false, before: '', definite: false, stem: bare };
  const lam = article === 'لل' ? 'ل' : '';
  return { and: and !== '', before: before === '' ? lam : 'other', definite: true, stem };
}

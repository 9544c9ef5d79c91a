/**
 * Which press is used for what. For each thing that is fitted, an outlet either makes it (`fit`), chooses among
 * variants of it (`tune`), or only measures it (`report`). Tools that fit read this table too, and the reports mark
 * whatever was fitted on what they measure.
 */

/**
 * - `counts`: word counts of `dictionaries/frequency`. An outlet that is counted is reported with the counts of all the
 *   others (leave one outlet out).
 * - `slips`: how often each kind of slip is made (`src/slips`).
 * - `tagger`: the model that finds names (`tools/train-people.ts`); of press only its classes of words are made
 *   (`tools/build-word-classes.ts`).
 * - `names`: the weights of the evidence that a word is a slip in a name (`tools/train-slips.ts`).
 * - `speller`: the weights of the spelling judge.
 */
export const FITTED = ['counts', 'slips', 'tagger', 'names', 'speller'] as const;
export type Fitted = (typeof FITTED)[number];

/** `none`: not used for this thing, not even to measure it. */
export type Role = 'fit' | 'tune' | 'report' | 'none';
export type Roles = Readonly<Record<Fitted, Role>>;

export interface Outlet {
  /** As in reports and in `judged.tsv`. */
  readonly id: string;
  /** Files under the folder of data, one for each section of the outlet. */
  readonly files: readonly string[];
  /** How many articles the evaluations draw from each file. */
  readonly sample: number;
  readonly roles: Roles;
}

export interface OtherSet {
  readonly id: string;
  /** Under the folder of data unless it begins with `test/`. */
  readonly path: string;
  /** A folder of drafts whose faults are marked in the text. */
  readonly marked?: true;
  readonly roles: Roles;
}

const NOTHING: Roles = { counts: 'none', slips: 'none', tagger: 'none', names: 'none', speller: 'none' };
/** Counted, and otherwise used for what is fitted. */
const FIT: Roles = { counts: 'fit', slips: 'fit', tagger: 'fit', names: 'fit', speller: 'fit' };
const TUNE: Roles = { counts: 'fit', slips: 'tune', tagger: 'report', names: 'tune', speller: 'tune' };
/** Counted, but with its own counts left out when it is reported; nothing else is made from it. */
const REPORT: Roles = {
  counts: 'fit',
  slips: 'report',
  tagger: 'report',
  names: 'report',
  speller: 'report',
};

const saudi = (paper: string, roles: Roles): Outlet => ({
  id: `saudi/${paper}`,
  files: [`press/saudi/${paper}.txt`],
  sample: 150,
  roles,
});

const TUNISIAN = [
  'culture',
  'diverse',
  'economy',
  'internationalNews',
  'localNews',
  'politic',
  'society',
  'sport',
  'technology',
];
const RELEASES = ['algeria', 'egypt', 'gulf', 'international', 'iraq', 'levant'];

export const OUTLETS: readonly Outlet[] = [
  saudi('alwatan', FIT),
  saudi('alyaum', FIT),
  saudi('okaz', FIT),
  saudi('almadina', TUNE),
  saudi('arreyadi', REPORT),
  saudi('sabq', REPORT),
  saudi('was', REPORT),
  {
    id: 'tunisia',
    files: TUNISIAN.map((section) => `press/tunisia/${section}.txt`),
    sample: 50,
    roles: FIT,
  },
  { id: 'morocco', files: ['press/morocco/ahdath.txt'], sample: 200, roles: REPORT },
  // Their licence allows measuring alone, so not even counts are taken from them.
  {
    id: 'releases',
    files: RELEASES.map((place) => `press/releases/${place}.txt`),
    sample: 200,
    roles: { ...REPORT, counts: 'report' },
  },
];

export const OTHER_SETS: readonly OtherSet[] = [
  { id: 'ntrex', path: 'clean/ntrex.txt', roles: { ...NOTHING, counts: 'fit' } },
  { id: 'ud-pud', path: 'clean/ud-pud.conllu', roles: NOTHING },
  // Every tenth sentence is never trained on: `eval -- people` reports on those.
  { id: 'ner-news', path: 'ner/news.tsv', roles: { ...NOTHING, tagger: 'fit' } },
  { id: 'ner-wikipedia', path: 'ner/wikipedia.tsv', roles: { ...NOTHING, tagger: 'fit', speller: 'report' } },
  { id: 'ner-wojood', path: 'ner/wojood-sample-train.txt', roles: { ...NOTHING, tagger: 'fit' } },
  { id: 'ner-wojood-val', path: 'ner/wojood-sample-val.txt', roles: { ...NOTHING, tagger: 'report' } },
  { id: 'ant-500', path: 'news/ant', roles: { ...NOTHING, names: 'fit', speller: 'tune' } },
  { id: 'aghlat', path: 'errors/pairs-dev.tsv', roles: { ...NOTHING, slips: 'tune', speller: 'report' } },
  { id: 'subtitles', path: 'frequency/frequencywords-2018-ar_50k.txt', roles: { ...NOTHING, counts: 'fit' } },
  { id: 'drafts', marked: true, path: 'test/drafts', roles: { ...NOTHING, names: 'tune', speller: 'tune' } },
  { id: 'cases', marked: true, path: '../cases', roles: { ...NOTHING, names: 'tune', speller: 'tune' } },
  {
    id: 'reports',
    marked: true,
    path: '../reports',
    roles: { ...NOTHING, names: 'report', speller: 'report' },
  },
];

/**
 * `npm run eval -- readings`: the reading that comes first for a word against sentences annotated by hand
 * (UD_Arabic-PUD), feature by feature. Nothing is fitted on them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon, Reading } from '../../src/lexicon/index.ts';
import { bare } from '../../src/text/index.ts';

/** What the annotation says of a word with its clitics. */
interface GoldWord {
  readonly text: string;
  /** `verb` or `nominal`; other words are not compared. */
  readonly part: 'verb' | 'nominal' | undefined;
  readonly gender?: 'm' | 'f' | undefined;
  readonly number?: 'singular' | 'dual' | 'plural' | undefined;
  readonly definite?: boolean | undefined;
  readonly tense?: 'past' | 'present' | undefined;
}

const FEATURES = ['part', 'gender', 'number', 'definite', 'tense'] as const;
type Feature = (typeof FEATURES)[number];

interface FeatureFigures {
  readonly right: number;
  readonly of: number;
}

interface Segment {
  readonly form: string;
  readonly pos: string;
  readonly features: ReadonlyMap<string, string>;
  readonly joined: boolean;
}

const NUMBERS = { Sing: 'singular', Dual: 'dual', Plur: 'plural' } as const;

/** @returns the sentences, each with its words as they are written. */
export function readGold(data: string): GoldWord[][] {
  const path = join(data, 'clean/ud-pud.conllu');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .map((sentence) => joinSegments(sentence.split('\n').flatMap(readSegment)))
    .filter((words) => words.length > 0);
}

function readSegment(line: string): Segment[] {
  const [id, form, , pos, , features, , , , misc] = line.split('\t');
  if (!id || !/^\d+$/.test(id) || !form || !pos) return [];
  const pairs = (features ?? '_').split('|').map((pair) => pair.split('=') as [string, string]);
  return [{ form, pos, features: new Map(pairs), joined: /SpaceAfter=No/.test(misc ?? '') }];
}

function joinSegments(segments: readonly Segment[]): GoldWord[] {
  const words: GoldWord[] = [];
  let open: Segment[] = [];
  segments.forEach((segment, at) => {
    open.push(segment);
    // A mark is not a part of the word that it touches.
    const next = segments[at + 1];
    if (segment.joined && segment.pos !== 'PUNCT' && next && next.pos !== 'PUNCT') return;
    words.push(describe(open));
    open = [];
  });
  return words;
}

function describe(segments: readonly Segment[]): GoldWord {
  const text = segments.map(({ form }) => form).join('');
  const head = segments.find(({ pos }) => /^(?:NOUN|ADJ|VERB)$/.test(pos));
  if (!head) return { text, part: undefined };
  const { features, pos, form } = head;
  const verb = pos === 'VERB';
  const gender = { Masc: 'm', Fem: 'f' }[features.get('Gender') ?? ''] as 'm' | 'f' | undefined;
  const number = NUMBERS[features.get('Number') as keyof typeof NUMBERS];
  if (verb) {
    // Of «لم يكن» the annotation calls the tense past; its form is a present.
    const tense = { Perf: 'past', Imp: 'present' }[features.get('Aspect') ?? ''] as GoldWord['tense'];
    return { text, part: 'verb', gender, number, tense };
  }
  // The annotation calls a construct definite by what follows it; a word shows an article alone.
  const ownArticle = /^ال/.test(form) || /^لل/.test(text);
  return {
    text,
    part: 'nominal',
    // Of a plural it names the singular's gender, انتخابات as انتخاب; what agrees with it is another matter.
    gender: number === 'plural' ? undefined : gender,
    number,
    definite: features.has('Definite') ? ownArticle : undefined,
  };
}

export function measureReadings(
  sentences: readonly (readonly GoldWord[])[],
  lexicon: Lexicon,
  show?: (line: string) => void,
): Record<Feature, FeatureFigures> {
  const figures = Object.fromEntries(FEATURES.map((each) => [each, { right: 0, of: 0 }])) as Record<
    Feature,
    { right: number; of: number }
  >;
  for (const sentence of sentences)
    for (const gold of sentence) {
      const [reading] = lexicon.analyse(bare(gold.text));
      if (!gold.part || !reading) continue;
      const verb = reading.pos === 'verb';
      compare('part', gold.part === 'verb', verb, gold, reading);
      // Of a verb taken for a noun the other features mean nothing.
      if ((gold.part === 'verb') !== verb) continue;
      compare('gender', gold.gender, reading.gender, gold, reading);
      compare('number', gold.number, reading.number, gold, reading);
      if (!verb) compare('definite', gold.definite, reading.definite, gold, reading);
      else compare('tense', gold.tense, reading.tense, gold, reading);
    }
  return figures;

  function compare(
    feature: Feature,
    gold: unknown,
    got: unknown,
    { text }: GoldWord,
    reading: Reading,
  ): void {
    if (gold === undefined || got === undefined) return;
    const own = figures[feature];
    own.of++;
    if (gold === got) own.right++;
    else show?.([feature, text, gold, got, reading.lemma, reading.pos].join('\t'));
  }
}

export function printReadings(
  figures: Readonly<Record<Feature, FeatureFigures>>,
  print: (line: string) => void,
): void {
  const cells = FEATURES.map((each) => {
    const { right, of } = figures[each];
    return `${each} ${((100 * right) / of).toFixed(1)}% of ${of}`;
  });
  print(cells.join(', '));
}

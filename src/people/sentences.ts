/** Reads the names of one sentence. What it gave is kept as long as its line is: see `ofSentence`. */
import type { Lexicon } from '../lexicon/index.ts';
import { distanceOf, moveBy, ofSentence, type Sentence } from '../text/index.ts';
import { findNames } from './mentions.ts';
import type { Label } from './model.ts';
import { type Known, type NameLists, type NameSpan, nameStems } from './names.ts';
import { createTagger, type Tagger } from './tagger.ts';

export interface ReadSentence {
  /** The model's labels, one for each of its solid tokens; empty without a model. */
  readonly tags: readonly Label[];
  /** The names that it shows by itself. */
  readonly spans: readonly NameSpan[];
  /** Words after «قرية», «مدينة». */
  readonly places: readonly string[];
}

interface KeptSentence {
  readonly places: readonly string[];
  readonly tags: readonly Label[];
  /** As `namesKnowing` has them; offsets of titles and offices are those of the sentence that was asked of. */
  readonly alone: readonly NameSpan[];
  /** What its words may be without the particles before them. */
  readonly stems: readonly string[];
  /** The names once it is known what the draft calls people, and which of the known words it met. */
  knowing: { readonly known: Known; readonly met: string; readonly spans: readonly NameSpan[] };
}

export interface NameReader {
  readonly lists: NameLists;
  readonly tagger: Tagger | undefined;
}

const NOTHING: Known = { sure: new Set(), parts: new Set(), alone: new Set(), places: new Set() };

const keptOf = ofSentence(({ tokens }, { lists, tagger }: NameReader): KeptSentence => {
  const tags = tagger?.tag(tokens.map(({ bare }) => bare)) ?? [];
  const alone = findNames(tokens, lists, tags, NOTHING);
  const stems = tokens.flatMap(({ kind, bare }) =>
    kind === 'word' ? nameStems(bare).map(({ word }) => word) : [],
  );
  return { tags, alone, stems, places: placesIn(tokens), knowing: { known: NOTHING, met: '', spans: alone } };
});

export function readSentence(sentence: Sentence, lists: NameLists): ReadSentence {
  const { tags, alone, places } = keptOf(sentence, readerFor(lists));
  return { tags, spans: movedTo(sentence, alone), places };
}

/** Its names once it is known what the draft calls people: only where a known word stands can that make a difference. */
export function namesKnowing(sentence: Sentence, known: Known, lists: NameLists): readonly NameSpan[] {
  const reader = readerFor(lists);
  const kept = keptOf(sentence, reader);
  if (kept.knowing.known === known) return movedTo(sentence, kept.knowing.spans);
  let met = '';
  for (const word of kept.stems) {
    if (known.alone.has(word)) met += ` =${word}`;
    if (known.places.has(word)) met += ` @${word}`;
    if (known.parts.has(word)) met += known.sure.has(word) ? ` ${word}` : ` -${word}`;
  }
  if (kept.knowing.met !== met) {
    const { tokens } = sentence.origin ?? sentence;
    const spans = met === '' ? kept.alone : findNames(tokens, reader.lists, kept.tags, known);
    kept.knowing = { known, met, spans };
  } else kept.knowing = { ...kept.knowing, known };
  return movedTo(sentence, kept.knowing.spans);
}

const SETTLEMENT = /^[وف]?(?:[بلك]|لل)?(?:قرية|بلدة|مدينة|محافظة|ضاحية|معتمدية|دوار|جزيرة)$/;

/** «أهالي قرية ونتيدة»: what is a place here is one in the rest of the draft. */
function placesIn(tokens: Sentence['tokens']): string[] {
  return tokens.flatMap(({ kind, bare }, at) =>
    kind === 'word' && SETTLEMENT.test(tokens[at - 1]?.bare ?? '') ? [bare] : [],
  );
}

function movedTo(sentence: Sentence, spans: readonly NameSpan[]): readonly NameSpan[] {
  const by = distanceOf(sentence);
  if (by === 0) return spans;
  return spans.map((span) => {
    if (span.honorifics.length + span.roles.length === 0) return span;
    const honorifics = span.honorifics.map((use) => moveBy(use, by));
    return { ...span, honorifics, roles: span.roles.map((use) => moveBy(use, by)) };
  });
}

const readers = new WeakMap<Lexicon, NameReader>();

/** One reader a lexicon, as words of the house may be names: the same object for the same lists. */
export function readerFor({ lexicon, gazetteer }: NameLists): NameReader {
  const known = readers.get(lexicon);
  if (known?.lists.gazetteer === gazetteer) return known;
  const lists = { lexicon, gazetteer };
  const reader = { lists, tagger: gazetteer.model && createTagger(gazetteer.model, lists) };
  readers.set(lexicon, reader);
  return reader;
}

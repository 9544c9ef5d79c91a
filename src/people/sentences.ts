/**
 * Reads the names of one sentence. What a sentence gave is kept: at a pause of typing all sentences of a draft but one are
 * the same.
 */
import type { Lexicon } from '../lexicon/index.ts';
import { createMemory, type Token } from '../text/index.ts';
import { findNames } from './mentions.ts';
import type { Label } from './model.ts';
import { type Known, type NameLists, type NameSpan, nameStems } from './names.ts';
import { createTagger } from './tagger.ts';

export interface ReadSentence {
  /** Its solid tokens. */
  readonly tokens: readonly Token[];
  /** The model's labels, one a token; empty without a model. */
  readonly tags: readonly Label[];
  /** The names that it shows by itself. */
  readonly spans: readonly NameSpan[];
  /** The sentence as written, blanks counted: what is kept of it is found by this. */
  readonly key: string;
}

/** The names as read somewhere: the offsets of titles and offices count from `start`. */
interface KeptNames {
  readonly tags: readonly Label[];
  readonly spans: readonly NameSpan[];
  readonly start: number;
}

type Reader = (
  tokens: readonly Token[],
  key: string,
  known: Known,
  tags?: readonly Label[],
) => Omit<KeptNames, 'start'>;

/** Enough for the sentences of several drafts. */
const SENTENCES = 1024;
const NOTHING: Known = { sure: new Set(), parts: new Set(), alone: new Set() };

export function readSentence(tokens: readonly Token[], lists: NameLists): ReadSentence {
  const key = keyOf(tokens);
  return { tokens, key, ...readerFor(lists)(tokens, key, NOTHING) };
}

/** Its names once it is known what the draft calls people: only where a known word stands can that make a difference. */
export function namesKnowing(
  { tokens, tags, spans, key }: ReadSentence,
  known: Known,
  lists: NameLists,
): readonly NameSpan[] {
  let met = '';
  for (const { kind, bare } of tokens) {
    if (kind !== 'word') continue;
    for (const { word } of nameStems(bare)) {
      if (known.alone.has(word)) met += ` =${word}`;
      if (known.parts.has(word)) met += known.sure.has(word) ? ` ${word}` : ` -${word}`;
    }
  }
  return met === '' ? spans : readerFor(lists)(tokens, `${key}\n${met}`, known, tags).spans;
}

/** No token holds a line's end, nor is any two blanks wide. */
function keyOf(tokens: readonly Token[]): string {
  let key = '';
  let end = tokens[0]?.start ?? 0;
  for (const token of tokens) {
    key += token.start === end ? '\n' : ' '.repeat(token.start - end);
    key += token.spread ?? token.text;
    end = token.end;
  }
  return key;
}

const readers = new WeakMap<Lexicon, Reader>();

/** One reader a lexicon, as words of the house may be names. */
function readerFor(lists: NameLists): Reader {
  let reader = readers.get(lists.lexicon);
  if (!reader) readers.set(lists.lexicon, (reader = createReader(lists)));
  return reader;
}

function createReader({ lexicon, gazetteer }: NameLists): Reader {
  const lists = { lexicon, gazetteer };
  const tagger = gazetteer.model && createTagger(gazetteer.model, lists);
  const keep = createMemory<KeptNames>(SENTENCES);
  return (tokens, key, known, tags) => {
    const start = tokens[0]?.start ?? 0;
    const read = (): KeptNames => {
      const labels = tags ?? tagger?.tag(tokens.map(({ bare }) => bare)) ?? [];
      return { tags: labels, spans: findNames(tokens, lists, labels, known), start };
    };
    const kept = keep(key, read);
    const shift = start - kept.start;
    return {
      tags: kept.tags,
      spans: shift === 0 ? kept.spans : kept.spans.map((span) => moved(span, shift)),
    };
  };
}

function moved(span: NameSpan, shift: number): NameSpan {
  if (span.honorifics.length + span.roles.length === 0) return span;
  const move = <Use extends { readonly start: number; readonly end: number }>(use: Use): Use => {
    return { ...use, start: use.start + shift, end: use.end + shift };
  };
  return { ...span, honorifics: span.honorifics.map(move), roles: span.roles.map(move) };
}

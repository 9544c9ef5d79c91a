/** Reads a draft: anew, or by its lines where it was read before. */
import type { Lexicon } from '../lexicon/index.ts';
import { analysePeople, type Gazetteer, type People } from '../people/index.ts';
import type { TermMatcher, TermUse } from '../terms/index.ts';
import {
  advance,
  isBroken,
  joinLines,
  type KnownLines,
  type Line,
  linesOf,
  maskDraft,
  type Place,
  readStructure,
  type TextFormat,
  type TextStructure,
  withoutFillers,
} from '../text/index.ts';
import { countWords, type WordCounts } from './counts.ts';
import type { Draft, DraftPart, Fact, Failure } from './draft.ts';
import type { DraftMemory, WrittenLine } from './memory.ts';

export interface DraftParts {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly terms: TermMatcher;
}

const WHOLE: Place = { start: 0, token: 0, sentence: 0, paragraph: 0 };
const NOBODY: People = { mentions: [], people: [], slips: [] };

export interface DraftOptions extends KnownLines {
  readonly path?: string | undefined;
  /** How to read the text; plain by default. */
  readonly format?: TextFormat | undefined;
  /** False for a text that a fix might damage, whatever the fix: then no fix is safe. */
  readonly mayRewrite?: boolean | undefined;
  /** What was kept of the draft when it was last read; with it only what changed is read anew. */
  readonly memory?: DraftMemory | undefined;
}

/** Reads a draft: its structure at once, the rest when a rule first asks. */
export function readDraft(original: string, options: DraftOptions, parts: DraftParts): Draft {
  const { path, format = 'txt', mayRewrite = true, memory } = options;
  const { text: masked, damage } = maskDraft(original, format);
  const common = { path, format, mayRewrite: mayRewrite && !isBroken(damage) };
  // A stretch of damage may be of several lines.
  if (!memory || damage.length > 0)
    return createDraft({ ...common, original, masked, damage }, readStructure(masked, options), parts);
  const place = { start: 0, token: 0, sentence: 0, paragraph: 0 };
  const lines = memory.read(linesBoth(masked, original), parts.terms).map((kept) => {
    const own: Place = { ...place };
    advance(place, kept.line);
    return { kept, place: own };
  });
  const placed = lines.map(({ kept, place: own }) => kept.at(own));
  const structure = { ...joinLines(masked, placed, undefined, options), memory };
  const { areCurlyArabic } = structure;
  const { counts } = memory;
  const hasWord = (bare: string): boolean => memory.hasWord(bare);
  const readAlone = (line: Line, own: string): Draft => {
    const text = { ...common, original: own, masked: line.text, damage };
    return createDraft(text, joinLines(line.text, [line], areCurlyArabic), parts, { counts, hasWord });
  };
  const readParts = (): DraftPart[] =>
    lines.map(({ kept, place: own }) => ({
      draft: kept.alone(areCurlyArabic, readAlone),
      place: own,
      findings: (check) => kept.findings(own.start, memory, check),
    }));
  return createDraft({ ...common, original, masked, damage }, structure, parts, {
    counts,
    hasWord,
    readParts,
  });
}

function linesBoth(masked: string, original: string): WrittenLine[] {
  let start = 0;
  return Array.from(linesOf(masked), (line) => {
    const end = start + line.length;
    const both = { masked: line, original: original.slice(start, end) };
    start = end;
    return both;
  });
}

type DraftText = Pick<Draft, 'original' | 'masked' | 'path' | 'format' | 'damage' | 'mayRewrite'>;

/** What a draft that is read in lines knows by them. */
interface DraftLines {
  readonly counts: WordCounts;
  readonly hasWord: Draft['hasWord'];
  readonly readParts?: () => readonly DraftPart[];
}

function createDraft(
  text: DraftText,
  structure: TextStructure,
  parts: DraftParts,
  lines?: DraftLines,
): Draft {
  const { masked } = text;
  const failures: Failure[] = [];
  const facts = new Map<unknown, { readonly context: unknown; readonly value: unknown }>();
  let people: People | undefined;
  let termUses: readonly TermUse[] | undefined;
  let ownParts: readonly DraftPart[] | undefined;
  let counts: WordCounts | undefined;

  function fail(part: string, error: unknown): void {
    if (failures.some((each) => each.part === part)) return;
    failures.push({ part, error: error instanceof Error ? error : new Error(String(error)) });
  }

  function attempt<T>(part: string, read: () => T, otherwise: T): T {
    try {
      return read();
    } catch (error) {
      fail(part, error);
      return otherwise;
    }
  }

  const draft: Draft = {
    ...structure,
    ...text,
    failures,
    fail,
    get parts() {
      ownParts ??= lines?.readParts?.() ?? [{ draft, place: WHOLE, findings: (check) => check() }];
      return ownParts;
    },
    get counts() {
      counts ??= lines?.counts ?? countWords(structure.sentences);
      return counts;
    },
    hasWord(bare) {
      return lines ? lines.hasWord(bare) : draft.counts.of(bare) > 0;
    },
    quote: ({ start, end }) => withoutFillers(masked.slice(start, end)),
    get people() {
      people ??= attempt('people', () => analysePeople(structure, parts), NOBODY);
      return people;
    },
    get termUses() {
      termUses ??= attempt('terms', () => parts.terms.find(structure), []);
      return termUses;
    },
    fact<T, Context>(fact: Fact<T, Context | undefined>, context?: Context): T {
      const known = facts.get(fact);
      if (known && known.context === context) return known.value as T;
      const value = attempt(fact.name, () => fact.read(draft, context), fact.otherwise);
      facts.set(fact, { context, value });
      return value;
    },
  };
  return draft;
}

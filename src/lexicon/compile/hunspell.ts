/**
 * Reads a Hunspell dictionary in the subset that Ayaspell uses: `FLAG long`, `AF` and `AM` aliases, prefixes and
 * two-level suffixes with conditions and strips. All strings come out bare (see `text/normal.ts`), which does what
 * `IGNORE` and `ICONV` ask for.
 */
import { bare } from '../../text/normal.ts';

/** One line of a `PFX` or `SFX` block. */
export interface AffixRule {
  readonly flag: string;
  readonly strip: string;
  readonly append: string;
  /** Letters allowed at each place of the condition, `undefined` for any; read at the affix's end of the word. */
  readonly condition: readonly (CharacterClass | undefined)[];
  /** Flags that become possible once this affix is on the word. */
  readonly continuation: readonly string[];
}

interface CharacterClass {
  readonly letters: string;
  readonly negated: boolean;
}

export interface AffixFile {
  readonly prefixes: ReadonlyMap<string, readonly AffixRule[]>;
  readonly suffixes: ReadonlyMap<string, readonly AffixRule[]>;
  /** Flag sets by alias number (`AF`), from 1. */
  readonly flagSets: readonly (readonly string[])[];
  /** Morphological descriptions by alias number (`AM`), from 1. */
  readonly morphology: readonly string[];
}

export interface DictionaryEntry {
  readonly word: string;
  readonly flags: readonly string[];
  /** The alias number of the flag set, 0 for none: entries with the same number take the same affixes. */
  readonly flagSet: number;
  readonly morphology: string;
  /** The last comment above the entry: Ayaspell groups its nouns by kind under such headings. */
  readonly section: string;
}

export function parseAffixFile(text: string): AffixFile {
  const prefixes = new Map<string, AffixRule[]>();
  const suffixes = new Map<string, AffixRule[]>();
  const flagSets: string[][] = [];
  const morphology: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [directive, flag, ...fields] = line.trim().split(/\s+/);
    if (directive === 'AF') flagSets.push(/^\d+$/.test(flag!) ? [] : splitFlags(flag!));
    else if (directive === 'AM') morphology.push([flag, ...fields].join(' '));
    else if ((directive === 'PFX' || directive === 'SFX') && flag !== undefined) {
      const blocks = directive === 'PFX' ? prefixes : suffixes;
      const block = blocks.get(flag);
      if (block === undefined) blocks.set(flag, []);
      else block.push(parseRule(flag, fields, flagSets));
    }
  }
  // The first line of an alias table gives only the number of lines that follow, so numbers count from 1.
  return { prefixes, suffixes, flagSets, morphology };
}

function parseRule(flag: string, fields: readonly string[], flagSets: readonly string[][]): AffixRule {
  const [strip = '0', appended = '0', condition = '.'] = fields;
  const [append = '0', continuation = ''] = appended.split('/');
  return {
    flag,
    strip: strip === '0' ? '' : strip,
    append: append === '0' ? '' : bare(append),
    condition: condition === '.' ? [] : parseCondition(condition),
    continuation: continuation === '' ? [] : (flagSets[Number(continuation)] ?? splitFlags(continuation)),
  };
}

function parseCondition(pattern: string): (CharacterClass | undefined)[] {
  return [...pattern.matchAll(/\[(\^?)([^\]]*)\]|(.)/gu)].map(([, negated, letters, single]) => {
    if (single === '.') return undefined;
    return { letters: single ?? letters!, negated: negated === '^' };
  });
}

function splitFlags(flags: string): string[] {
  return flags.match(/../gu) ?? [];
}

const ARABIC_WORD = /^[\u0621-\u064a]+$/;

/**
 * The entries of a `.dic` file, in order. Lines that are not an Arabic word (file names, rulers and dates that
 * Ayaspell's build left in) are passed over.
 */
export function parseDictionary(text: string, affixes: AffixFile): DictionaryEntry[] {
  const entries: DictionaryEntry[] = [];
  let section = '';
  for (const line of text.split(/\r?\n/).slice(1)) {
    if (line.startsWith('#') || line.endsWith('.dic')) {
      // A ruler without words does not end a group: the words below it are of the same kind.
      section = line.replace(/^#+|[#\s\d]+$/g, '') || section;
      continue;
    }
    const [entry = '', morph = ''] = line.split('\t');
    const [written = '', flags = ''] = entry.split('/');
    const word = bare(written.trim());
    if (!ARABIC_WORD.test(word)) continue;
    const flagSet = Number(flags);
    entries.push({
      word,
      flags: affixes.flagSets[flagSet] ?? [],
      flagSet,
      morphology: affixes.morphology[Number(morph)] ?? '',
      section,
    });
  }
  return entries;
}

/** Does the rule apply to the word: condition and strip at its end (suffix) or at its start (prefix)? */
export function applies(rule: AffixRule, word: string, at: 'start' | 'end'): boolean {
  const { condition, strip } = rule;
  // Hunspell never strips a whole word (no FULLSTRIP in Ayaspell).
  if (word.length < condition.length || word.length <= strip.length) return false;
  if (at === 'end' ? !word.endsWith(strip) : !word.startsWith(strip)) return false;
  const offset = at === 'end' ? word.length - condition.length : 0;
  return condition.every((allowed, index) => {
    return allowed === undefined || allowed.letters.includes(word[offset + index]!) !== allowed.negated;
  });
}

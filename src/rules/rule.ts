/**
 * What a rule is, what it sees and what it says. A rule file holds one `defineRule` with its messages in both
 * languages; the linter stamps severity and order.
 */
import type { Lexicon } from '../lexicon/index.ts';
import type { Gazetteer, People, PeopleArchive } from '../people/index.ts';
import type { Terminology, TermUse } from '../terms/index.ts';
import type { TextStructure } from '../text/index.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What to say, without saying it: a key of the catalogue and the values for its `{placeholders}`. */
export interface Message {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** Mechanical: may run on save and with `--fix`. Others are an editor's choice. */
  readonly safe: boolean;
}

/** Another place that explains the finding. */
export interface Related {
  /** The other draft's path; undefined for this one. */
  readonly path?: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly message: Message;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
}

/** House choices: `auto` takes the draft's own majority and flags the minority. */
export interface StyleSwitches {
  /** Hamza on an initial alef left out (احمد): `strict` reports it, `auto` unless the draft leaves out nearly all. */
  readonly hamza: 'auto' | 'strict' | 'lenient';
  /** Final ى for ي as Egypt prints it. */
  readonly finalYaa: 'auto' | 'strict' | 'egyptian';
  readonly tanwin: 'auto' | 'before-alef' | 'on-alef' | 'none';
  readonly masul: 'auto' | 'مسؤول' | 'مسئول';
  readonly mia: 'auto' | 'مئة' | 'مائة';
  readonly abd: 'auto' | 'split' | 'joined';
  readonly monthNames: 'auto' | 'gregorian' | 'syriac' | 'maghrebi' | 'double';
  readonly digits: 'auto' | 'latin' | 'arabic';
  readonly quotes: 'auto' | '«»' | '""' | '“”';
  readonly percent: 'auto' | '%' | 'في المئة' | 'بالمئة';
}

/** A draft as rules see it. Each part is computed when first asked for and kept. */
export interface Draft extends TextStructure {
  /** The text as given; offsets are of this. `structure` text may have markup masked. */
  readonly original: string;
  readonly path: string | undefined;
  readonly people: People;
  /** Where the newsroom's terminology is used, rightly or wrongly. */
  readonly termUses: readonly TermUse[];
}

/** Checks words in Latin letters; absent where a door loads no English dictionary. */
export interface EnglishSpeller {
  correct(word: string): boolean;
  /** Best first. */
  suggest(word: string): readonly string[];
}

export interface RuleContext {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly terminology: Terminology;
  readonly style: StyleSwitches;
  /** The people of the folder's other drafts, where a door keeps track of them. */
  readonly archive?: PeopleArchive | undefined;
  readonly english?: EnglishSpeller | undefined;
}

export interface Bilingual {
  readonly ar: string;
  readonly en: string;
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity | 'off';
  readonly fixable: boolean;
  /** One line for lists: what the rule looks for. */
  readonly description: Bilingual;
  /** By full key (`names/variant.main`). */
  readonly messages: Readonly<Record<string, Bilingual>>;
  check(draft: Draft, context: RuleContext): Iterable<Finding>;
}

export interface RelatedReport<Key extends string> {
  readonly path?: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly message: Key;
  readonly values?: Message['values'];
}

/** What a rule's `check` yields: the wrapper adds rule id, severity and full keys. */
export interface Report<Key extends string> {
  readonly start: number;
  readonly end: number;
  readonly message: Key;
  readonly values?: Message['values'];
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedReport<Key>[];
  /** Lower than the rule's own where this case is less certain: it then stays below the configured one. */
  readonly severity?: Severity;
}

export interface RuleDefinition<Key extends string> {
  /** `group/name`; never changes once released. */
  readonly id: string;
  readonly severity: Severity | 'off';
  readonly fixable?: boolean;
  readonly description: Bilingual;
  /** By short key: `main`, `related`, …; says what is wrong, why and what to do. */
  readonly messages: Readonly<Record<Key, Bilingual>>;
  check(draft: Draft, context: RuleContext): Iterable<Report<Key>>;
}

export function defineRule<Key extends string>(definition: RuleDefinition<Key>): Rule {
  const { id, severity, description } = definition;
  const full = (key: Key): string => `${id}.${key}`;
  const messages = Object.fromEntries(
    Object.entries<Bilingual>(definition.messages).map(([key, text]) => [`${id}.${key}`, text]),
  );
  const own: Severity = severity === 'off' ? 'hint' : severity;
  return {
    id,
    severity,
    description,
    messages,
    fixable: definition.fixable ?? false,
    *check(draft, context) {
      for (const report of definition.check(draft, context)) {
        yield {
          rule: id,
          severity: report.severity ?? own,
          start: report.start,
          end: report.end,
          message: { key: full(report.message), values: report.values ?? {} },
          fixes: report.fixes ?? [],
          related: (report.related ?? []).map(({ path, start, end, message, values }) => ({
            ...(path === undefined ? {} : { path }),
            start,
            end,
            message: { key: full(message), values: values ?? {} },
          })),
        };
      }
    },
  };
}

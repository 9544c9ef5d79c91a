/** From what is suspected in a draft's spelling to findings: which rule has it, what it says, and the fixes. */
import { type Draft, type Fix, type Message, type RuleContext, refuse } from '../../draft/index.ts';
import { type Kind, type PlainKind, type Suspect, suspectsIn } from '../../spelling/index.ts';
import { repairAll, replace } from '../fixes.ts';
import type { Report } from '../rule.ts';

type SpellingRule =
  | 'common'
  | 'hamza'
  | 'taa-marbuta'
  | 'yaa'
  | 'tanwin'
  | 'confusion'
  | 'joined'
  | 'split'
  | 'unknown'
  | 'mistaken';

/** Which rule reports a kind. A kind with a dot in its name goes by what stands before the dot. */
const RULES: Readonly<Record<PlainKind | 'tanwin' | 'row', SpellingRule>> = {
  row: 'common',
  tanwin: 'tanwin',
  qat: 'hamza',
  wasl: 'hamza',
  seat: 'hamza',
  particle: 'hamza',
  anna: 'hamza',
  inna: 'hamza',
  'inna-opener': 'hamza',
  masul: 'hamza',
  'left-out': 'hamza',
  taa: 'taa-marbuta',
  'open-taa': 'taa-marbuta',
  yaa: 'yaa',
  ala: 'yaa',
  fariqa: 'confusion',
  dad: 'confusion',
  sound: 'confusion',
  vowel: 'confusion',
  nun: 'confusion',
  joined: 'joined',
  torn: 'split',
  mixed: 'split',
  mistaken: 'mistaken',
  unknown: 'unknown',
  foreign: 'unknown',
  dialect: 'unknown',
};
/** Where the message has another name than the kind. */
const MESSAGES: Partial<Readonly<Record<Kind, string>>> = { unknown: 'main', mistaken: 'main' };

/** The rule's share of the draft's suspects. `Key` are the rule's own message keys. */
export function* reportsOf<Key extends string>(
  rule: SpellingRule,
  draft: Draft,
  context: RuleContext,
): Iterable<Report<Key>> {
  for (const suspect of suspectsIn(draft, context)) {
    const { kind, start, end, level } = suspect;
    const [group, name = group] = kind.split('.') as [keyof typeof RULES, string?];
    if (RULES[group] !== rule) continue;
    const message = (MESSAGES[kind] ?? name) as Key;
    const values = valuesOf(suspect);
    const fixes = kind === 'left-out' ? fixesOfLeftOut(suspect, draft, context) : fixesOf(suspect);
    yield { start, end, message, values, severity: level, fixes };
  }
}

function valuesOf({ kind, written, right, places = [] }: Suspect): Message['values'] {
  return kind === 'left-out' ? { word: written, count: places.length } : { word: written, right };
}

/** One fix for each way to write the word, best first; of a habit, one for all its places. */
function fixesOf({ start, end, rights, safe, places }: Suspect): Fix[] {
  if (places) return [repairAll(places.flatMap(editsOf))];
  return rights.map((text, place) => replace(start, end, text, { safe: safe && place === 0 }));
}

function editsOf({ start, end, rights }: Suspect) {
  return rights.map((text) => ({ start, end, text }));
}

/** What runs by itself is the fix of all certain words; one of a single word beside it would be made twice. */
function fixesOfLeftOut(suspect: Suspect, draft: Draft, context: RuleContext): Fix[] {
  const { start, end, rights, safe, places = [] } = suspect;
  const certain = places
    .filter(({ level, rights: each }) => level === 'error' && each.length === 1)
    .map((place) => fixesOf(place)[0]!)
    .filter((fix) => refuse(fix, draft, context) === undefined);
  const edits = certain.flatMap((fix) => fix.edits);
  const own = rights.map((text) => replace(start, end, text));
  return edits.length > 0 ? [repairAll(edits, { safe }), ...own] : own;
}

/**
 * A folder is read once: each draft is checked and its names are recorded in the same pass. The other drafts can change
 * the findings only of a draft that they spell or title otherwise: those alone are read again.
 */
import { setFlagsFromString } from 'node:v8';
import { AGREEING, type NameRecord, soundKey } from '../people/index.ts';
import { rememberForFolder } from '../text/index.ts';
import type { CheckedDraft, CheckOptions, SurveyedDraft } from './check.ts';
import type { Pool } from './pool.ts';
import { type Problem, ProblemError } from './problems.ts';
import { Shelf } from './shelf.ts';
import { type ManyOptions, type Outcome, takeMany } from './take-many.ts';

export type FolderDesk = Pick<Pool, 'survey' | 'recheck' | 'learn'>;

export interface FolderOptions extends ManyOptions {
  readonly check: CheckOptions;
  /** Twice for each draft. */
  onStep?(): void;
}

/** What the first pass leaves of a draft's people. */
type Persons = Pick<SurveyedDraft, 'records' | 'asked'>;

/** Where the shelves have what the first pass leaves of a draft, until the last draft is read. */
interface Place {
  readonly place: number;
  readonly mayBeRepaired: boolean;
}

/** Where many drafts are read one after the other, of one thread; threads of a pool see to their own memories. */
export function spareMemory(): void {
  // By itself V8 lets the heap grow to three times what is in use before it clears it up.
  setFlagsFromString('--heap-growing-percent=20');
  rememberForFolder();
}

/** What came of each draft, in their order. When cancelled, what was found until then in those that were read. */
export async function* checkFolder(
  paths: readonly string[],
  { survey, recheck, learn }: FolderDesk,
  { check, onStep, concurrency, signal }: FolderOptions,
): AsyncGenerator<Outcome<CheckedDraft>> {
  const surveyed = new Map<string, Place | Problem>();
  // Both have a draft at the same place: people are asked for before, and without the text.
  const [drafts, people] = [new Shelf<CheckedDraft>(), new Shelf<Persons>()];
  const spellings = new Spellings();
  const first = takeMany(paths, (path) => survey(path, check), { concurrency, signal });
  for await (const outcome of first) {
    onStep?.();
    if ('problem' in outcome) surveyed.set(outcome.path, outcome.problem);
    else {
      const { checked, records, asked } = outcome.value;
      const mayBeRepaired = checked.mayRewrite && checked.findings.some(({ fixes }) => fixes.some(isSafe));
      spellings.add(records);
      people.put({ records, asked });
      surveyed.set(outcome.path, { place: drafts.put(checked), mayBeRepaired });
    }
  }
  const known = [...surveyed].flatMap(([path, each]) =>
    'place' in each ? [[path, spellings.shared(people.take(each.place).records)] as const] : [],
  );
  if (!signal?.aborted) learn(known);

  async function settle(path: string): Promise<CheckedDraft> {
    const found = surveyed.get(path)!;
    if (!('place' in found)) throw new ProblemError(found);
    const { place, mayBeRepaired } = found;
    const again = (check.fix && mayBeRepaired) || spellings.mayContradict(people.take(place));
    const changed = again && !signal?.aborted ? await recheck(path, check).catch(unlessCancelled) : undefined;
    return changed ?? drafts.take(place);
  }

  function unlessCancelled(error: unknown): undefined {
    if (!signal?.aborted) throw error;
  }

  for await (const outcome of takeMany([...surveyed.keys()], settle, { concurrency })) {
    onStep?.();
    yield outcome;
  }
}

function isSafe({ safe }: { readonly safe: boolean }): boolean {
  return safe;
}

/** In how many drafts of the folder a name is spelt so, and titled so where it has one title. */
class Spellings {
  readonly #bySound = new Map<string, Map<string, { drafts: number; titles: Map<string, number> }>>();

  add(records: readonly NameRecord[]): void {
    for (const { kind, parts, honorifics } of records) {
      if (kind !== 'person') continue;
      const key = soundKey(parts);
      const alike = this.#bySound.get(key) ?? new Map();
      this.#bySound.set(key, alike);
      const spelling = parts.join(' ');
      const use = alike.get(spelling) ?? { drafts: 0, titles: new Map<string, number>() };
      alike.set(spelling, use);
      use.drafts++;
      const [title] = honorifics;
      if (honorifics.length === 1) use.titles.set(title!, (use.titles.get(title!) ?? 0) + 1);
    }
  }

  /** Of a draft's records the people whom another draft names too: drafts are compared by these alone. */
  shared(records: readonly NameRecord[]): NameRecord[] {
    return records.filter(({ kind, parts }) => {
      const alike = kind === 'person' ? this.#bySound.get(soundKey(parts)) : undefined;
      return [...(alike?.values() ?? [])].reduce((sum, { drafts }) => sum + drafts, 0) > 1;
    });
  }

  /** Whether enough drafts write a name or a title otherwise than this one; never false where a rule would speak. */
  mayContradict({ asked, records }: Persons): boolean {
    const titles = new Set(records.flatMap(({ honorifics }) => honorifics));
    return asked.some((parts) => {
      const alike = this.#bySound.get(soundKey(parts));
      const spelling = parts.join(' ');
      for (const [other, use] of alike ?? []) {
        if (use.drafts < AGREEING) continue;
        if (other !== spelling) return true;
        for (const [title, drafts] of use.titles)
          if (drafts >= AGREEING && [...titles].some((own) => own !== title)) return true;
      }
      return false;
    });
  }
}

/** What is suspected in articles, with the grounds for each suspicion, and what readers said of it. */

import { type Judgement, parseJudged } from '../../eval/press/judged.ts';
import { OUTLETS, type Outlet } from '../../eval/roles.ts';
import type { Severity } from '../../src/draft/index.ts';
import type { Family } from '../../src/spelling/grounds.ts';
import type { Sample } from '../boost.ts';

/** A suspicion at its place in an article. */
export interface Place {
  readonly outlet: string;
  readonly article: string;
  readonly offset: number;
  readonly family: Family;
  /** How loud its detector would have it. */
  readonly claimed: Severity;
  readonly written: string;
  readonly rights: readonly string[];
  readonly evidence: readonly number[];
}

/** Of a slip that was put in. */
export interface PutPlace extends Place {
  /** The injector's name, as the recall report has it. */
  readonly slip: string;
  /** Which of the slips that were put in; places of one slip share it. */
  readonly id: string;
  readonly isSlip: boolean;
}

export interface Read extends Place, Sample {
  /** False for a slip that was put in, and for what nobody read. */
  readonly wasRead: boolean;
  /** The kind of slip that was put in. */
  readonly slip?: string;
  readonly id?: string;
}

/** A finding whose words moved further than this is another one. UTF-16 units. */
const NEAR = 60;
/** Of a hint that nobody read, which may be a slip for all that. */
const UNREAD_WEIGHT = 0.5;

export function isFitted({ roles }: Outlet): boolean {
  return roles.speller === 'fit' || roles.speller === 'tune';
}

export const FITTED_OUTLETS: ReadonlySet<string> = new Set(OUTLETS.filter(isFitted).map(({ id }) => id));

/**
 * The suspicions that somebody read, and hints that nobody did, which are taken to be right words.
 * @param judged the text of `eval/judged.tsv`.
 * @param claims the text of `dictionaries/spelling-model/claims.tsv`, which says more of outlets that are fitted.
 */
export function readVerdicts(places: readonly Place[], judged: string, claims: string): Read[] {
  const judgements = parseJudged(judged).filter(({ rule }) => rule.startsWith('spelling/'));
  const rows = claims.trim().split('\n').slice(1);
  const verdicts = new Map(
    rows.map((row) => {
      const [outlet, article, offset, , meant, verdict] = row.split('\t');
      return [[outlet, article, offset, meant].join('\t'), verdict === 'slip'];
    }),
  );
  const found = places.flatMap((place): Read[] => {
    const { outlet, article, offset, rights, claimed } = place;
    const isSlip =
      verdicts.get([outlet, article, offset, rights[0]].join('\t')) ?? verdictOn(judgements, place);
    if (isSlip !== undefined) return [{ ...place, weight: 1, isSlip, wasRead: true }];
    return claimed === 'hint' ? [{ ...place, weight: UNREAD_WEIGHT, isSlip: false, wasRead: false }] : [];
  });
  // What one article says five times, or an outlet under each of its columns, is one thing.
  return shared(
    shared(found, ({ outlet, article, written }) => [outlet, article, written]),
    ({ outlet, written, evidence }) => [outlet, written, ...evidence],
  );
}

/** The same with the weight of what has one key shared out. */
function shared(samples: readonly Read[], keyOf: (sample: Read) => readonly unknown[]): Read[] {
  const keys = samples.map((sample) => keyOf(sample).join('\t'));
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return samples.map((sample, at) => ({ ...sample, weight: sample.weight / times.get(keys[at]!)! }));
}

/** What the slips of one kind that were put in weigh together: as much as what readers found of a kind that is common. */
const KIND_WEIGHT = 60;

/** Of what was put in, what is right and what is not, each kind of slip as heavy as any other. */
export function weighPut(places: readonly PutPlace[]): Read[] {
  const counts = new Map<string, number>();
  for (const { slip, isSlip } of places) if (isSlip) counts.set(slip, (counts.get(slip) ?? 0) + 1);
  return places.map((place) => ({
    ...place,
    weight: Math.min(1, KIND_WEIGHT / (counts.get(place.slip) ?? KIND_WEIGHT)),
    wasRead: false,
  }));
}

/** Whether a word is a fault does not depend on the fix; whether the fix is right does. */
function verdictOn(
  judged: readonly Judgement[],
  { outlet, article, offset, written, rights }: Place,
): boolean | undefined {
  const [nearest] = judged
    .filter(
      (each) =>
        each.outlet === outlet &&
        each.article === article &&
        each.words === written &&
        Math.abs(each.offset - offset) <= NEAR &&
        (each.fix === rights[0] || each.verdict === 'false' || each.verdict === 'house'),
    )
    .sort((a, b) => Math.abs(a.offset - offset) - Math.abs(b.offset - offset));
  return nearest && nearest.verdict === 'right';
}

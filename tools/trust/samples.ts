/** What is suspected in articles, with the grounds for each suspicion, and what readers said of it. */

import type { LeftOut } from '../../eval/left-out/left-out.ts';
import { loadEngines } from '../../eval/left-out/left-out.ts';
import { type Article, sampleArticles, unreadArticles } from '../../eval/press/articles.ts';
import { type Judgement, parseJudged } from '../../eval/press/judged.ts';
import { cleanArticles, pick } from '../../eval/recall/article.ts';
import { wordInjectors } from '../../eval/recall/word-slips.ts';
import { OUTLETS, type Outlet } from '../../eval/roles.ts';
import type { Severity } from '../../src/draft/index.ts';
import { createLinter } from '../../src/linter/index.ts';
import { type Family, familyOf, groundsOf } from '../../src/spelling/trust.ts';
import { readVerse } from '../../src/spelling/verse.ts';
import { readClaims } from '../../src/spelling/walk.ts';
import { inside } from '../../src/text/index.ts';
import { ruleContextOf } from '../../test/rule-context.ts';
import type { Sample } from '../boost.ts';
import { random } from '../random.ts';

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

export interface Read extends Place, Sample {
  /** False for a slip that was put in, and for what nobody read. */
  readonly wasRead: boolean;
}

/** Articles of each outlet that no report reads. */
const UNREAD = 260;
const SEED = 5;
/** Of each kind in each outlet. */
const SLIPS = 30;
/** A finding whose words moved further than this is another one. UTF-16 units. */
const NEAR = 60;
/** Of a hint that nobody read, which may be a slip for all that, and of a slip that was put in. */
const UNREAD_WEIGHT = 0.5;
const PUT_WEIGHT = 0.15;

type Engine = Awaited<ReturnType<typeof loadEngines>> extends (outlet?: string) => infer Each ? Each : never;

/** @returns the suspicions of a text, as `readClaims` has them. */
function createReader(engine: Engine) {
  const linter = createLinter(engine);
  const context = ruleContextOf(engine);
  return ({ outlet, id, text }: Pick<Article, 'outlet' | 'id' | 'text'>): Place[] => {
    const draft = linter.read(text);
    const isVerse = inside(readVerse(draft));
    return readClaims(draft, context).flatMap(({ claims, surroundings }) =>
      claims.flatMap((claim): Place[] => {
        const { start: offset, level: claimed, written, rights, places } = claim.suspect;
        const family = familyOf(claim.suspect);
        const evidence = places ? undefined : groundsOf(claim, surroundings, context);
        if (!family || !evidence || isVerse(offset)) return [];
        return [{ outlet, article: id, offset, family, claimed, written, rights, evidence }];
      }),
    );
  };
}

/** Of the sampled articles, whose findings readers judged, and of others of the outlets that something is fitted on. */
export async function readPlaces(data: string, leftOut: LeftOut): Promise<Place[]> {
  const engineOf = await loadEngines(leftOut);
  return OUTLETS.flatMap((outlet) => {
    const others = isFitted(outlet) ? unreadArticles(data, outlet, UNREAD, SEED) : [];
    return [...sampleArticles(data, outlet), ...others].flatMap(createReader(engineOf(outlet.id)));
  });
}

export function isFitted({ roles }: Outlet): boolean {
  return roles.speller === 'fit' || roles.speller === 'tune';
}

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
  // What one article says five times was read five times, and is one thing.
  const times = new Map<string, number>();
  const wordOf = ({ outlet, article, written }: Read) => [outlet, article, written].join('\t');
  for (const each of found) times.set(wordOf(each), (times.get(wordOf(each)) ?? 0) + 1);
  return found.map((each) => ({ ...each, weight: each.weight / times.get(wordOf(each))! }));
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

/** Slips put into clean articles of the outlets that something is fitted on, where one is suspected. */
export async function putSlips(data: string, leftOut: LeftOut): Promise<Read[]> {
  const engineOf = await loadEngines(leftOut);
  const samples: Read[] = [];
  for (const outlet of OUTLETS.filter(isFitted)) {
    const engine = engineOf(outlet.id);
    const read = createReader(engine);
    const next = random(SEED);
    const articles = cleanArticles(data, outlet, 12 * SLIPS, SEED);
    let turn = 0;
    for (const inject of Object.values(wordInjectors(engine.lexicon)))
      for (let drawn = 0, tries = 0; drawn < SLIPS && tries < 3 * SLIPS; tries++) {
        const article = articles[turn++ % articles.length]!;
        const { text } = article;
        const slip = pick(inject(article, next), next);
        if (!slip) continue;
        drawn++;
        const right = text.slice(slip.start, slip.end);
        const end = slip.start + slip.put.length;
        const spoiled = text.slice(0, slip.start) + slip.put + text.slice(slip.end);
        for (const place of read({ ...article, text: spoiled }))
          if (place.offset < end && place.offset + place.written.length > slip.start)
            samples.push({
              ...place,
              weight: PUT_WEIGHT,
              isSlip: place.rights[0] === right,
              wasRead: false,
            });
      }
  }
  return samples;
}

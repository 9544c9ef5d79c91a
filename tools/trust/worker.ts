/** The process that `gather.ts` starts: what is suspected in a part of an outlet's articles, and of slips put into them. */

import { type LeftOut, loadEngines } from '../../eval/left-out/left-out.ts';
import { answer } from '../../eval/pool.ts';
import { type Article, sampleArticles, unreadArticles } from '../../eval/press/articles.ts';
import { cleanArticles, pick } from '../../eval/recall/article.ts';
import { wordInjectors } from '../../eval/recall/word-slips.ts';
import { OUTLETS } from '../../eval/roles.ts';
import { createLinter } from '../../src/linter/index.ts';
import { familyOf, groundsOf } from '../../src/spelling/grounds.ts';
import { readVerse } from '../../src/spelling/verse.ts';
import { readClaims } from '../../src/spelling/walk.ts';
import { inside } from '../../src/text/index.ts';
import { ruleContextOf } from '../../test/rule-context.ts';
import { random } from '../random.ts';
import { isFitted, type Place, type PutPlace } from './samples.ts';

/** A part of an outlet. */
export interface Part {
  readonly outlet: string;
  readonly part: number;
  readonly parts: number;
}

export interface Gathered {
  readonly outlet: string;
  /** Of articles as they were printed. */
  readonly printed: readonly Place[];
  /** Of slips put into clean articles. */
  readonly put: readonly PutPlace[];
  /** How many were put in, by kind. */
  readonly drawn: Readonly<Record<string, number>>;
}

/** Articles of each outlet that no report reads. */
const UNREAD = 1300;
const SEED = 5;
/** Of each kind in each outlet. */
const SLIPS = 40;

answer(async ({ data, leftOut }: { data: string; leftOut: LeftOut }) => {
  const engineOf = await loadEngines(leftOut);
  const readers = new Map(OUTLETS.map(({ id }) => [id, createReader(engineOf(id))]));
  return ({ outlet: id, part, parts }: Part): Gathered => {
    const outlet = OUTLETS.find((each) => each.id === id)!;
    const read = readers.get(id)!;
    const isMine = (_: unknown, at: number): boolean => at % parts === part;
    const others = isFitted(outlet) ? unreadArticles(data, outlet, UNREAD, SEED) : [];
    const printed = [...sampleArticles(data, outlet), ...others].filter(isMine).flatMap(read);
    const articles = cleanArticles(data, outlet, 12 * SLIPS, SEED).filter(isMine);
    return { outlet: id, printed, ...putSlips(articles, read) };

    function putSlips(clean: typeof articles, suspectsIn: typeof read): Pick<Gathered, 'put' | 'drawn'> {
      const next = random(SEED + part);
      const put: PutPlace[] = [];
      const drawn: Record<string, number> = {};
      let turn = 0;
      for (const [kind, inject] of Object.entries(wordInjectors(engineOf(id).lexicon))) {
        let count = 0;
        for (let tries = 0; tries < (3 * SLIPS) / parts && count < SLIPS / parts; tries++) {
          const article = clean[turn++ % clean.length]!;
          const { text } = article;
          const slip = pick(inject(article, next), next);
          if (!slip) continue;
          count++;
          const right = text.slice(slip.start, slip.end);
          const end = slip.start + slip.put.length;
          const spoiled = text.slice(0, slip.start) + slip.put + text.slice(slip.end);
          for (const place of suspectsIn({ ...article, text: spoiled }))
            if (place.offset < end && place.offset + place.written.length > slip.start)
              put.push({
                ...place,
                slip: kind,
                id: `${id} ${part} ${kind} ${count}`,
                isSlip: place.rights[0] === right,
              });
        }
        drawn[kind] = count;
      }
      return { put, drawn };
    }
  };
});

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

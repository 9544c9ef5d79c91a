/** Whether a slip that was put into a text is found there, and righted. */
import type { Finding } from '../../src/draft/index.ts';
import { applyEdits, type Linter } from '../../src/linter/index.ts';
import { bare } from '../../src/text/index.ts';
import { isLoud } from '../../test/marks.ts';
import type { Outcome, Specimen } from './recall.ts';

/** Slips that may be reported at either of two mentions: the other one is then a related place. */
const OF_TWO_MENTIONS = /^(?:name|body|honorific|rank|role)/;

/** `end` past the start, so that a word that was deleted is a place too. */
function touches(
  place: { readonly start: number; readonly end: number },
  start: number,
  end: number,
): boolean {
  return place.start < Math.max(end, start + 1) && place.end > start;
}

/** @param alarms the warnings and errors of the article as it was. */
export function judge(
  linter: Linter,
  article: string,
  alarms: readonly Finding[],
  { kind, start, end, put, right, text = article }: Specimen,
): Outcome {
  const untouched = text === article ? alarms : linter.lint(text).filter(isLoud);
  if (untouched.some((finding) => touches(finding, start, end))) return 'skipped';
  const spoiled = text.slice(0, start) + put + text.slice(end);
  const after = start + put.length;
  const either = OF_TWO_MENTIONS.test(kind);
  const hits = linter
    .lint(spoiled)
    .filter(isLoud)
    .filter(
      (finding) =>
        touches(finding, start, after) ||
        (either && finding.related.some((place) => !place.path && touches(place, start, after))),
    );
  if (hits.length === 0) return 'missed';
  const wanted = bare(right === undefined ? text : text.slice(0, start) + right + text.slice(end));
  return hits.some(({ fixes }) => fixes[0] && bare(applyEdits(spoiled, fixes[0].edits)) === wanted)
    ? 'right'
    : 'found';
}

/**
 * How far a suspicion may be trusted: as far as readers of the press found suspicions like it to be right. Boosted trees
 * weigh the grounds for it; `tools/train-trust.ts` fits the trees, and the odds that each level asks for, on readers'
 * verdicts and on slips put into clean articles.
 */
import fitted from '../../dictionaries/spelling-model/trust.json' with { type: 'json' };
import type { RuleContext } from '../draft/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { bare } from '../text/index.ts';
import {
  isBesideUnknown,
  isDadSlip,
  isFarHamza,
  isImpossible,
  isPluralSlip,
  isVerbWithTaa,
  isWaslForSure,
} from './caps.ts';
import { isFirstPerson } from './detect/first-person.ts';
import { isHerVerb } from './detect/her-verbs.ts';
import { isWeakVerb } from './detect/weak-verbs.ts';
import { type Claim, familyOf, GROUNDS, groundsOf, type Surroundings } from './grounds.ts';
import { asHint, type Suspect } from './suspect.ts';
import { oddsByTrees } from './trees.ts';
import { COMMON_OUTLETS } from './uses.ts';

/**
 * The suspicion as loud as its likes were right, an error only where its detector is sure as well.
 * @returns nothing where it is too faint to be asked about.
 */
export function asTrusted(claim: Claim, draft: Surroundings, context: RuleContext): Suspect | undefined {
  const { faint, ...suspect } = claim.suspect;
  // What no word is spelled with is not a matter of likeness, and its readers were too few to weigh it.
  if (isImpossible(bare(suspect.written))) return suspect;
  const family = familyOf(suspect);
  const grounds = family && groundsOf(claim, draft, context);
  if (!family || !grounds) return faint ? undefined : suspect;
  const least = fitted.least[family];
  const odds = oddsByTrees(fitted.trees, grounds);
  if (faint && odds < least.warning) return undefined;
  if (isFarHamza(suspect, context) || (family === 'joined' && isUnseenCut(grounds))) return asHint(suspect);
  // «ادخل من الباب، واترك سيارتك»: what its detector only asks about may be said to readers.
  if (
    suspect.level === 'hint' &&
    suspect.kind === 'qat' &&
    mayCommand(bare(suspect.written), context.lexicon)
  )
    return suspect;
  if (odds < least.warning)
    return SURE.some((isSure) => isSure(suspect, context)) ||
      (claim.word && SURE_THERE.some((isSure) => isSure(suspect, claim.word!, context)))
      ? { ...suspect, level: 'warning', safe: false }
      : asHint(suspect);
  const isError = suspect.level === 'error' && odds >= least.error;
  if (!isError) return { ...suspect, level: 'warning', safe: false };
  const isAmongStrangers =
    NOT_SAFE.some((place) => grounds[place] !== 0) || (claim.word && isBesideUnknown(claim.word, context));
  return { ...suspect, safe: suspect.safe && !isAmongStrangers };
}

/** What keeps a warning however few readers saw of its likes. */
const SURE = [isWaslForSure, isPluralSlip, isDadSlip, isVerbWithTaa, isWeakVerb];
/** The same by the words beside it. */
const SURE_THERE = [isHerVerb, isFirstPerson];

/**
 * «دار كون», «أو جدار»: of cuts that nobody has written and no seam shows, fewer than half were right; after a particle
 * those of seconds that half of the outlets write nearly all were («لا تروم»).
 */
function isUnseenCut(grounds: readonly number[]): boolean {
  const [within, seam, hasty, outlets] = CUT.map((place) => grounds[place]!) as [
    number,
    number,
    number,
    number,
  ];
  return within + seam === 0 && (hasty === 0 || outlets < COMMON_OUTLETS);
}

const CUT = (['within', 'seam', 'hasty', 'meant outlets'] as const).map((name) => GROUNDS.indexOf(name));
/** «آندرويد»: among names and strangers an editor is to see what a fix makes of a word. */
const NOT_SAFE = (['named', 'after a name', 'after a head', 'beside strangers', 'meant proper'] as const).map(
  (name) => GROUNDS.indexOf(name),
);

/** The odds that the levels of a family ask for, as natural logarithms. */
export interface Least {
  readonly warning: number;
  readonly error: number;
}

function mayCommand(word: string, lexicon: Lexicon): boolean {
  return lexicon.analyse(word).some(({ tense }) => tense === 'imperative');
}

/** Where a clause begins, and whether a person is what it speaks of. */

import { bareAt, type PersonPhrase } from '../../people/index.ts';
import { readVerb, type VerbUse } from '../../people/verbs.ts';
import type { Token } from '../../text/index.ts';

/** What does not agree, and how it would. */
export interface Mismatch {
  readonly token: Token;
  readonly agreeing: string;
}

/** Words after which a clause begins with its verb. */
const CLAUSE_OPENERS = new Set([
  ...['قد', 'وقد', 'فقد', 'لقد', 'كما', 'حيث', 'فيما', 'وفيما', 'بينما', 'وبينما', 'حين', 'عندما', 'بعدما'],
  ...[
    'لما',
    'ثم',
    'إذ',
    'ما',
    'حسبما',
    'وفقما',
    'مثلما',
    'بما',
    'كذلك',
    'وكذلك',
    'أيضا',
    'كان',
    'كانت',
    'لكن',
  ],
  ...['جهته', 'جهتها', 'جانبه', 'جانبها', 'بدوره', 'بدورها', 'ناحيته', 'ناحيتها'],
]);

/** «وقد أكدت سلوى», «، أكدت سلوى», «وأكدت سلوى»; not «الوزيرة قدمت أحمد للحضور», where أحمد is the object. */
export function opensClause(tokens: readonly Token[], at: number, verb: VerbUse): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return true;
  const isJoined = /^[وف]./.test(tokens[at]!.bare);
  // «جمعية الأدباء، ومقرها تونس، كرمت أحمد»: after a comma what was said before may go on.
  if (before.kind !== 'word') return isJoined || verb.class === 'says' || !/^[،,]$/.test(before.text);
  return isJoined || CLAUSE_OPENERS.has(before.bare.replace(/^و(?=بدور)/, ''));
}

const TOPIC_OPENERS = new Set([
  ...['أن', 'إن', 'وأن', 'وإن', 'بأن', 'لأن', 'لكن', 'ولكن', 'بينما', 'فيما', 'أما'],
]);

/** A noun after it is what the clause speaks of. */
export function opensTopic(word: string): boolean {
  return TOPIC_OPENERS.has(word);
}

/** The phrase is the subject of its clause, and no noun before it may own what follows («كلمة أحمد التي ألقاها»). */
export function isSubject({ tokens, lead, first }: PersonPhrase): boolean {
  // «رحل الموسيقار عزت …»: what he is stands between.
  const isCalled = lead === first && /^ال.{3,}[^ةء]$/.test(bareAt(tokens, first - 1));
  const at = isCalled ? lead - 1 : lead;
  if (at <= 0) return true;
  const word = bareAt(tokens, at - 1);
  if (opensTopic(word)) return true;
  const verb = readVerb(word);
  return verb !== undefined && !verb.weak && opensClause(tokens, at - 1, verb);
}

const SAID = new Set(['أن', 'أنه', 'أنها', 'إن', 'إنه', 'إنها', 'بأن', 'بأنه', 'بأنها']);

/** What was said begins at a token. */
export function tellsWhatWasSaid(tokens: readonly Token[], at: number): boolean {
  return SAID.has(bareAt(tokens, at));
}

/**
 * Findings an editor accepted. Each is kept by its context (the rule, the stretch and the words around it), so that it
 * survives edits elsewhere in the draft and a move of the paragraph.
 */
import type { Draft, Finding } from '../draft/index.ts';
import { bare, firstEndingAfter, isSolid, type Token } from '../text/index.ts';

export interface AcceptedFinding {
  readonly rule: string;
  readonly text: string;
  /** Up to three words on either side, bare. */
  readonly before: string;
  readonly after: string;
  readonly note?: string | undefined;
}

const CONTEXT_WORDS = 3;

export function describeFinding(draft: Draft, finding: Finding): AcceptedFinding {
  const first = firstEndingAfter(draft.tokens, finding.start);
  const last = firstEndingAfter(draft.tokens, finding.end - 1);
  return {
    rule: finding.rule,
    text: bare(draft.original.slice(finding.start, finding.end)),
    before: wordsFrom(draft.tokens, first - 1, -1)
      .reverse()
      .join(' '),
    after: wordsFrom(draft.tokens, last + 1, 1).join(' '),
  };
}

/** The nearest words on one side, within the paragraph: a new line above must not make an acceptance stale. */
function wordsFrom(tokens: readonly Token[], from: number, step: 1 | -1): string[] {
  const words: string[] = [];
  for (let at = from; words.length < CONTEXT_WORDS; at += step) {
    const token = tokens[at];
    if (!token || token.kind === 'newline') break;
    if (isContext(token)) words.push(token.bare);
  }
  return words;
}

function isContext(token: Token): boolean {
  return isSolid(token) && token.kind !== 'punctuation';
}

const keyOf = ({ rule, text, before, after }: AcceptedFinding): string =>
  [rule, text, before, after].join('\u0000');

/**
 * Splits a draft's findings into those still open and those accepted, and lists the acceptances that matched nothing.
 */
export function withoutAccepted(
  draft: Draft,
  findings: readonly Finding[],
  accepted: readonly AcceptedFinding[],
): { open: Finding[]; stale: AcceptedFinding[] } {
  if (accepted.length === 0) return { open: [...findings], stale: [] };
  const unmet = new Map(accepted.map((each) => [keyOf(each), each]));
  const known = new Set(unmet.keys());
  const open = findings.filter((finding) => {
    const key = keyOf(describeFinding(draft, finding));
    unmet.delete(key);
    return !known.has(key);
  });
  return { open, stale: [...unmet.values()] };
}

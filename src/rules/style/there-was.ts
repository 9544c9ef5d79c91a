import type { Draft, Fix } from '../../draft/index.ts';
import type { Token } from '../../text/index.ts';
import { defineRule, type Report } from '../rule.ts';
import { readExempt } from '../terms/official.ts';
import { offsetIn } from '../typography/marks.ts';
import { findMasdar } from './masdars.ts';

const MOST = 3;
const WAS = /^([وف]?)(كان|كانت|يكون|تكون|ستكون|سيكون)$/;

export const thereWas = defineRule<'verb' | 'plain'>({
  id: 'style/there-was',
  scope: 'paragraph',
  most: MOST,
  severity: 'hint',
  fixable: true,
  description: { ar: '«كان هناك» على مثال there was', en: 'كان هناك after the pattern of “there was”' },
  messages: {
    verb: {
      ar: '«{found}» تركيب منقول عن الإنجليزية؛ الفعل أقرب: «{right}».',
      en: '“{found}” copies “there was”; the verb is closer: “{right}”.',
    },
    plain: {
      ar: '«{found}» تركيب منقول عن الإنجليزية؛ تكفي «كان» أو جملة فعلية.',
      en: '“{found}” copies “there was”; كان alone or a verb will do.',
    },
  },
  *check(draft, context) {
    yield* findAll(draft, readExempt(draft, context));
  },
});

function* findAll(draft: Draft, isExempt: (offset: number) => boolean): Iterable<Report<'verb' | 'plain'>> {
  for (const { tokens } of draft.sentences) {
    for (let at = 0; at + 2 < tokens.length; at++) {
      const match = tokens[at]!.kind === 'word' ? WAS.exec(tokens[at]!.bare) : null;
      if (!match || tokens[at + 1]!.bare !== 'هناك' || isExempt(tokens[at]!.start)) continue;
      const noun = tokens[at + 2]!;
      // «كان هناك حين وصلنا» is of a place; only an indefinite noun makes the pattern.
      if (noun.kind !== 'word' || noun.bare.startsWith('ال') || PLACES.has(noun.bare)) continue;
      yield readPattern(draft, tokens, at, match[1]!.length);
    }
  }
}

const PLACES = new Set(
  'حين عندما لما منذ في من مع قبل بعد أمس اليوم وحده وحدها أيضا ثم أو حتى إذ'.split(' '),
);

function readPattern(
  draft: Draft,
  tokens: readonly Token[],
  at: number,
  conjunction: number,
): Report<'verb' | 'plain'> {
  const [was, there, noun] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]!];
  const { start } = was;
  const use = /^(?:كان|كانت)$/.test(was.bare.slice(conjunction)) ? findMasdar(noun.bare) : undefined;
  const found = draft.quote({ start, end: noun.end });
  const preposition = tokens[at + 3];
  if (!use || use.enclitic || !['على', 'في', 'عن', 'إلى', 'ب'].includes(preposition?.bare ?? '')) {
    const fix: Fix = {
      title: { key: 'fix.delete', values: { text: there.text } },
      edits: [{ start: was.end, end: there.end, text: '' }],
      safe: false,
    };
    return { start, end: noun.end, message: 'plain', values: { found }, fixes: [fix] };
  }
  const from = offsetIn(was, conjunction);
  const verb = use.verbs.pastActive;
  const right = draft.masked.slice(start, from) + verb;
  const edits = [{ start: from, end: noun.end, text: verb }];
  const fix: Fix = { title: { key: 'fix.replace', values: { text: right } }, edits, safe: false };
  return { start, end: noun.end, message: 'verb', values: { found, right }, fixes: [fix] };
}

/** Terms that a draft writes two ways: غير الشرعية and غير النظامية, أمريكا and أميركا, مشروعات and مشاريع. */
import families from '../../../dictionaries/style/term-families.json';
import { type Draft, readMajority } from '../../draft/index.ts';
import { bySentence, frontSplits, remember, type Token, tokensIn } from '../../text/index.ts';
import { offsetIn } from '../typography/marks.ts';
import { type SpeltForm, spellingIn } from './spellings.ts';
import { findPhraseVariants, opensPhrase } from './variant-phrases.ts';
import type { WordVariant } from './word-variant.ts';

/** A use of one of several forms. */
interface Use {
  readonly form: string;
  readonly token: Token;
  /** Letters before and after the form: particles, article, ending. */
  readonly at: number;
  readonly text: string;
  readonly start: number;
}

type IsExempt = (offset: number) => boolean;

/** @param isExempt whether an offset is inside an official name or a quotation, whose wording is not the writer's. */
export function findWordVariants({ sentences, tokens }: Draft, isExempt: IsExempt): WordVariant[] {
  const words = sentences.flatMap((sentence) => wordsOfTerms(sentence, KEY));
  return [
    ...findStatus(words, tokens, isExempt),
    ...findSpellings(words, isExempt),
    ...findSynonyms(words, isExempt),
    ...findTruncated(words, tokens, isExempt),
    ...findPhraseVariants(words, tokens, isExempt),
  ];
}

/** The words that a term may begin with: few sentences have one, and the others are not looked through again. */
const wordsOfTerms = bySentence<Token, typeof KEY>(
  ({ tokens }) => tokens.filter((token) => token.kind === 'word' && mayBeTerm(token.bare)),
  (token, by, { tokens }) => tokensIn(tokens, [token], by)[0]!,
);
/** Whether a word is one does not depend on anything around it. */
const KEY = {};

function mayBeTerm(word: string): boolean {
  return (
    STATUS_NEGATIONS.has(word) ||
    spellingOf(word) !== undefined ||
    synonymIn(word) !== undefined ||
    truncated.has(withoutFront(word)) ||
    opensPhrase(word)
  );
}

/** The splits of a word whose stem is among the forms; most words have none. */
function stemAmong(
  word: string,
  isForm: (stem: string) => boolean,
): { at: number; stem: string } | undefined {
  for (const { length } of frontSplits(word)) {
    const stem = word.slice(length);
    if (isForm(stem)) return { at: length, stem };
  }
  return undefined;
}

const heads = new Set(families.status.heads);
const STATUS_NEGATIONS = new Set(['غير', 'الغير']);
const STATUS = new RegExp(`^((?:ال)?)(${families.status.forms.join('|')})(ة|ين|ون|ات|ا)?$`);

/** «الهجرة غير الشرعية» against «الهجرة غير النظامية»: the draft's majority; the first on a tie. */
function findStatus(words: readonly Token[], tokens: readonly Token[], isExempt: IsExempt): WordVariant[] {
  const uses: (Use & { head: Token })[] = [];
  for (const token of words) {
    if (!STATUS_NEGATIONS.has(token.bare)) continue;
    const { index } = token;
    const [noun, adjective] = [tokens[index - 2], tokens[index + 2]];
    if (noun?.kind !== 'word' || adjective?.kind !== 'word') continue;
    if (!stemAmong(noun.bare, (stem) => heads.has(stem))) continue;
    const match = STATUS.exec(adjective.bare);
    if (!match || isExempt(token.start)) continue;
    const at = match[1]!.length;
    uses.push({
      form: match[2]!,
      token: adjective,
      at,
      text: adjective.text,
      start: token.start,
      head: token,
    });
  }
  return minority(uses, 'term', ({ head, token }) => ({ start: head.start, end: token.end }));
}

function minority<T extends Use>(
  uses: readonly T[],
  kind: WordVariant['kind'],
  rangeOf: (use: T) => { start: number; end: number },
): WordVariant[] {
  const house = readMajority(uses.map(({ form }) => form));
  if (!house) return [];
  const first = uses.find(({ form }) => form === house.choice)!;
  return uses.flatMap((use) => {
    if (use.form === house.choice) return [];
    const start = offsetIn(use.token, use.at);
    const end = offsetIn(use.token, use.at + use.form.length);
    const { start: from, end: to } = rangeOf(use);
    return [
      {
        start: from,
        end: to,
        found: use.form,
        right: house.choice,
        kind,
        edit: { start, end, text: house.choice },
        other: rangeOf(first),
      },
    ];
  });
}

/** Of a word of three letters no form is a part. */
function spellingOf(word: string): SpeltForm | undefined {
  return word.length > 3 ? spellingIn(word) : undefined;
}

function findSpellings(words: readonly Token[], isExempt: IsExempt): WordVariant[] {
  const uses = new Map<number, Use[]>();
  for (const token of words) {
    const spelt = spellingOf(token.bare);
    if (!spelt || isExempt(token.start)) continue;
    const { form, family, at } = spelt;
    const use = { form, token, at, text: token.text, start: token.start };
    const own = uses.get(family);
    if (own) own.push(use);
    else uses.set(family, [use]);
  }
  return [...uses.values()].flatMap((own) => minority(own, 'spelling', ({ token }) => token));
}

const synonymOf = new Map(
  Object.values(families.synonyms)
    .flat()
    .flatMap((forms, family) => forms.map((form) => [form, family] as const)),
);

/** Of two plurals of one noun the first in the draft is the house's, an official name's included. */
function findSynonyms(words: readonly Token[], isExempt: IsExempt): WordVariant[] {
  const firsts = new Map<number, Use>();
  const variants: WordVariant[] = [];
  for (const token of words) {
    const found = synonymIn(token.bare);
    if (!found) continue;
    const { at, stem: form } = found;
    const family = synonymOf.get(form)!;
    const use = { form, token, at, text: token.text, start: token.start };
    const first = firsts.get(family);
    if (!first) firsts.set(family, use);
    if (!first || first.form === form || isExempt(token.start)) continue;
    const edit = { start: offsetIn(token, at), end: offsetIn(token, at + form.length), text: first.form };
    variants.push({
      start: token.start,
      end: token.end,
      found: form,
      right: first.form,
      kind: 'synonym',
      edit,
      other: first.token,
    });
  }
  return variants;
}

const synonymIn = remember((word: string) => stemAmong(word, (stem) => synonymOf.has(stem)));

const truncated = new Map<string, readonly string[]>(Object.entries(families.truncated));
const FRONT_OF_ARTICLE = /^[وفبك](?=ال)/;

function withoutFront(word: string): string {
  return word.replace(FRONT_OF_ARTICLE, '');
}

/** «ضحايا الاتجار» beside «الاتجار بالبشر»: the term cut short means trade. */
function findTruncated(words: readonly Token[], tokens: readonly Token[], isExempt: IsExempt): WordVariant[] {
  const wholes = new Map<string, { form: string; count: number; token: Token }>();
  const bare: { key: string; token: Token }[] = [];
  for (const token of words) {
    const key = withoutFront(token.bare);
    const complements = truncated.get(key);
    if (!complements) continue;
    const next = tokens[token.index + 2];
    if (next && complements.includes(next.bare)) {
      const whole = wholes.get(key);
      wholes.set(key, {
        form: whole?.form ?? next.bare,
        count: (whole?.count ?? 0) + 1,
        token: whole?.token ?? token,
      });
    } else if (!isExempt(token.start) && !next?.bare.startsWith('ب') && !next?.bare.startsWith('في'))
      bare.push({ key, token });
  }
  return bare.flatMap(({ key, token }) => {
    const whole = wholes.get(key);
    if (!whole || whole.count < 2) return [];
    const { start, end } = token;
    const right = `${key} ${whole.form}`;
    const edit = { start: end, end, text: ` ${whole.form}` };
    return [
      {
        start,
        end,
        found: token.text,
        right,
        kind: 'truncated' as const,
        edit,
        other: whole.token,
      },
    ];
  });
}

/** Terms that a draft writes two ways: غير الشرعية and غير النظامية, أمريكا and أميركا, مشروعات and مشاريع. */
import families from '../../../dictionaries/style/term-families.json';
import type { Draft } from '../../draft/index.ts';
import type { Token } from '../../text/index.ts';
import { readMajority } from '../typography/house.ts';
import { offsetIn } from '../typography/marks.ts';

export interface WordVariant {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly right: string;
  /** How sure the mix is a fault: a term of two readings, a spelling, a matter of taste. */
  readonly kind: 'term' | 'spelling' | 'synonym' | 'truncated';
  readonly clear: boolean;
  readonly edit: { readonly start: number; readonly end: number; readonly text: string };
  readonly other: { readonly start: number; readonly end: number };
}

/** A use of one of several forms. */
interface Use {
  readonly form: string;
  readonly token: Token;
  /** Letters before and behind the form: particles, article, ending. */
  readonly at: number;
  readonly text: string;
  readonly start: number;
}

type IsExempt = (offset: number) => boolean;

/** @param isExempt whether an offset is inside an official name or a quotation, whose wording is not the writer's. */
export function findWordVariants(draft: Draft, isExempt: IsExempt): WordVariant[] {
  return [
    ...findStatus(draft, isExempt),
    ...findSpellings(draft, isExempt),
    ...findSynonyms(draft, isExempt),
    ...findTruncated(draft, isExempt),
  ];
}

const FRONT = '(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)';
const MIGRATION = new RegExp(`^${FRONT}(?:هجر(?:ة|ات)|مهاجر(?:ة|ين|ون|ات)?|متسلل(?:ين|ون)?|عمال(?:ة)?)$`);
const STATUS = /^((?:ال)?)(شرعي|نظامي|قانوني)(ة|ين|ون|ات|ا)?$/;

/** «الهجرة غير الشرعية» against «الهجرة غير النظامية»: the draft's majority; the first on a tie. */
function findStatus({ tokens }: Draft, isExempt: IsExempt): WordVariant[] {
  const uses: (Use & { head: Token })[] = [];
  for (const token of tokens) {
    if (token.bare !== 'غير' && token.bare !== 'الغير') continue;
    const { index } = token;
    const [noun, adjective] = [tokens[index - 2], tokens[index + 2]];
    if (noun?.kind !== 'word' || adjective?.kind !== 'word' || !MIGRATION.test(noun.bare)) continue;
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
        clear: house.clear,
        edit: { start, end, text: house.choice },
        other: rangeOf(first),
      },
    ];
  });
}

const spellings = families.spellings.map((forms) => ({
  forms,
  pattern: new RegExp(`^(${FRONT})(${forms.join('|')})`),
}));
/** First letters behind the particles; most words have no need of a pattern. */
const anySpelling = new RegExp(`^${FRONT}(?:${families.spellings.flat().join('|')})`);

function findSpellings({ tokens }: Draft, isExempt: IsExempt): WordVariant[] {
  const uses = new Map<number, Use[]>();
  for (const token of tokens) {
    if (token.kind !== 'word' || token.bare.length < 4 || !anySpelling.test(token.bare)) continue;
    if (isExempt(token.start)) continue;
    for (const [family, { pattern }] of spellings.entries()) {
      const match = pattern.exec(token.bare);
      if (!match) continue;
      const use = { form: match[2]!, token, at: match[1]!.length, text: token.text, start: token.start };
      const own = uses.get(family);
      if (own) own.push(use);
      else uses.set(family, [use]);
    }
  }
  return [...uses.values()].flatMap((own) => minority(own, 'spelling', ({ token }) => token));
}

const synonymOf = new Map(families.synonyms.flatMap((forms, family) => forms.map((form) => [form, family])));
const SYNONYM = new RegExp(`^(${FRONT})(${families.synonyms.flat().join('|')})$`);

/** Of two plurals of one noun the first in the draft is the house's, an official name's included. */
function findSynonyms({ tokens }: Draft, isExempt: IsExempt): WordVariant[] {
  const firsts = new Map<number, Use>();
  const variants: WordVariant[] = [];
  for (const token of tokens) {
    const match = token.kind === 'word' && token.bare.length > 3 ? SYNONYM.exec(token.bare) : null;
    if (!match) continue;
    const family = synonymOf.get(match[2]!)!;
    const use = { form: match[2]!, token, at: match[1]!.length, text: token.text, start: token.start };
    const first = firsts.get(family);
    if (!first) firsts.set(family, use);
    if (!first || first.form === use.form || isExempt(token.start)) continue;
    const start = offsetIn(token, use.at);
    const end = offsetIn(token, use.at + use.form.length);
    const edit = { start, end, text: first.form };
    const { form: found } = use;
    const other = first.token;
    variants.push({
      ...edit,
      start: token.start,
      end: token.end,
      found,
      right: first.form,
      kind: 'synonym',
      clear: false,
      edit,
      other,
    });
  }
  return variants;
}

const truncated = new Map<string, readonly string[]>(Object.entries(families.truncated));
const FRONT_OF_ARTICLE = /^[وفبك](?=ال)/;

/** «ضحايا الاتجار» beside «الاتجار بالبشر»: the term cut short means trade. */
function findTruncated({ tokens }: Draft, isExempt: IsExempt): WordVariant[] {
  const wholes = new Map<string, { form: string; count: number; token: Token }>();
  const bare: { key: string; token: Token }[] = [];
  for (const token of tokens) {
    const key = token.bare.replace(FRONT_OF_ARTICLE, '');
    const complements = token.kind === 'word' ? truncated.get(key) : undefined;
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
        clear: false,
        edit,
        other: whole.token,
      },
    ];
  });
}

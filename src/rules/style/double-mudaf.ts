import type { Draft, Fix } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { beforePronoun, type Token } from '../../text/index.ts';
import { listedPlural, listedSingular } from '../numbers/nouns.ts';
import { defineRule, type Report } from '../rule.ts';
import { readExempt } from '../terms/official.ts';

const MOST = 3;

export const doubleMudaf = defineRule({
  id: 'style/double-mudaf',
  scope: 'paragraph',
  most: MOST,
  severity: 'hint',
  fixable: true,
  description: {
    ar: 'مضافان لمضاف إليه واحد: منظمات ومؤسسات المجتمع',
    en: 'Two annexed nouns before one genitive: منظمات ومؤسسات المجتمع',
  },
  messages: {
    main: {
      ar: 'مضافان يتقاسمان مضافًا إليه: الأفصح «{right}».',
      en: 'Two annexed nouns share a genitive; “{right}” is the classical order.',
    },
    plain: {
      ar: '«{found}»: مضافان يتقاسمان مضافًا إليه؛ الأفصح أن يليَ الأولَ وحده ويعود الثاني بضمير.',
      en: '“{found}”: two annexed nouns share a genitive; classically it follows the first, and the second takes a pronoun.',
    },
  },
  *check(draft, context) {
    yield* findAll(draft, context.lexicon, readExempt(draft, context));
  },
});

/** «تطوير وتنفيذ البرامج»: an indefinite noun, و and another, a definite genitive; adjectives of it stay with it. */
function* findAll(
  draft: Draft,
  lexicon: Lexicon,
  isExempt: (offset: number) => boolean,
): Iterable<Report<'main' | 'plain'>> {
  for (const { tokens } of draft.sentences) {
    for (let at = 0; at + 2 < tokens.length; at++) {
      const [first, second, genitive] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]!];
      if (!isShape(first, second, genitive) || isExempt(first.start)) continue;
      if (!areAlike(first.bare, second.bare, lexicon)) continue;
      yield describe(draft, tokens, at);
      at += 2;
    }
  }
}

function describe(draft: Draft, tokens: readonly Token[], at: number): Report<'main' | 'plain'> {
  const [first, second, genitive] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]!];
  const { start } = first;
  const { end } = genitive;
  const pronoun = pronounFor(genitive.bare);
  if (!pronoun) return { start, end, message: 'plain', values: { found: draft.quote({ start, end }) } };
  const last = lastOfGenitive(tokens, at + 2);
  const owned = `${beforePronoun(second.text)}${pronoun}`;
  const right = `${draft.quote(first)} ${draft.quote({ start: genitive.start, end: last.end })} ${owned}`;
  const edits = [{ start: first.end, end: last.end, text: right.slice(first.text.length) }];
  const fix: Fix = { title: { key: 'fix.replace', values: { text: right } }, edits, safe: false };
  return { start, end, message: 'main', values: { right }, fixes: [fix] };
}

function isShape(first: Token, second: Token, genitive: Token): boolean {
  return (
    first.kind === 'word' &&
    second.kind === 'word' &&
    genitive.kind === 'word' &&
    second.bare.startsWith('و') &&
    second.bare.length > 4 &&
    first.bare.length > 3 &&
    /^ال.{3}/.test(genitive.bare) &&
    !/^و?ال/.test(second.bare) &&
    !/^[وفبلك]?ال/.test(first.bare)
  );
}

/** Two of one make: «منظمات ومؤسسات», «تطوير وتنفيذ»; «خلسة وإلقاء القبض» only stand side by side. */
function areAlike(first: string, second: string, lexicon: Lexicon): boolean {
  const [best] = lexicon.analyse(second);
  // «زيارة وزيرة الثقافة»: the و is the word's own.
  if (best?.proclitics.length !== 1 || best.proclitics[0] !== 'و' || best.enclitic !== '') return false;
  const make = makeOf(first.replace(/^[وفبل](?=.{4})/, (letter) => (makeOf(first.slice(1)) ? '' : letter)));
  return make !== undefined && make === makeOf(second.slice(1));
}

const MAKES: readonly (readonly [string, RegExp])[] = [
  ['plural', /^.{2,}ات$/],
  ['masdar', /^(?:ت..?ي.|ا(?:ست|.ت|ن.).{0,2}ا.|إ..?ا.|إ.ا.ة|م.ا..ة|تأ.ي.)$/],
  ['abstract', /^.{2,}ية$/],
];

function makeOf(word: string): string | undefined {
  return MAKES.find(([, pattern]) => pattern.test(word))?.[0];
}

/** «المجتمع المدني»: definite words after the genitive are its adjectives. */
function lastOfGenitive(tokens: readonly Token[], at: number): Token {
  let last = tokens[at]!;
  for (let place = at + 1; place < at + 3; place++) {
    const token = tokens[place];
    if (token?.kind !== 'word' || !/^ال.{3}/.test(token.bare)) break;
    last = token;
  }
  return last;
}

/** Of the genitive: ها of a feminine and of things in the plural; undefined where the ending does not tell. */
function pronounFor(genitive: string): string | undefined {
  const noun = genitive.slice(2);
  if (/(?:ة|ات)$/.test(noun)) return 'ها';
  const singular = listedSingular(noun);
  if (singular) return singular.gender === 'f' ? 'ها' : 'ه';
  const plural = listedPlural(noun);
  return plural && !/(?:ين|ون)$/.test(noun) ? 'ها' : undefined;
}

import type { FormDoubt, FormKind, RuleContext, Speller } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { readVerse, respell, showsFeminine } from '../../spelling/index.ts';
import { bySentence, inside, moveWithToken, type Token, tokensIn } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/**
 * Natural logarithm of odds, fitted as if a draft had one such slip in 5,000 words: what both the weights and grammar say was
 * a slip at evens, and wherever the press writes the other form beside the same neighbour.
 */
const SURE = 0;

const VOWEL = /[\u064e-\u0652]/;
const SHOWN_BY_GOVERNOR: ReadonlySet<FormKind> = new Set<FormKind>(['mood', 'case', 'accusative']);

export const form = defineRule({
  id: 'grammar/form',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'صيغة لا تلائم جملتها: تذكير وتأنيث، وإعراب تظهره الحروف',
    en: 'A form that its sentence does not ask for: gender, and case where the letters show it',
  },
  messages: {
    gender: {
      ar: '«{word}» لا توافق موصوفها في التذكير والتأنيث؛ والجملة تطلب «{right}».',
      en: '“{word}” does not agree with its noun in gender; the sentence asks for “{right}”.',
    },
    mood: {
      ar: 'نون الأفعال الخمسة تثبت في الرفع وتحذف في النصب والجزم: «{right}» لا «{word}».',
      en: 'The nun of the five verbs stays in the indicative and goes otherwise: “{right}”, not “{word}”.',
    },
    case: {
      ar: 'موقع «{word}» في الجملة يطلب «{right}»: بالواو أو الألف رفعًا، وبالياء نصبًا وجرًا.',
      en: 'Where “{word}” stands the sentence asks for “{right}”: the ending shows the case.',
    },
    accusative: {
      ar: 'موقع «{word}» في الجملة يطلب «{right}»: المنصوب المنون يُكتب بالألف، وغيره بلا ألف.',
      en: 'Where “{word}” stands the sentence asks for “{right}”: an indefinite accusative has its alef.',
    },
    verb: {
      ar: '«{word}» لا توافق ما تتحدث عنه في التذكير والتأنيث؛ والجملة تطلب «{right}».',
      en: '“{word}” does not agree in gender with what it speaks of; the sentence asks for “{right}”.',
    },
    relative: {
      ar: '«{word}» لا توافق ما تعود إليه؛ والجملة تطلب «{right}».',
      en: '“{word}” does not agree with what it refers to; the sentence asks for “{right}”.',
    },
  } satisfies Record<FormKind, { readonly ar: string; readonly en: string }>,
  *check(draft, context) {
    const { speller } = context;
    if (speller === undefined) return;
    const doubts = draft.sentences.flatMap((sentence) => doubtsIn(sentence, context));
    if (doubts.length === 0) return;
    const isQuoted = inside(draft.quotations);
    const isVerse = inside(readVerse(draft));
    const named = new Set(
      draft.people.mentions
        .filter(({ kind }) => kind === 'person')
        .flatMap(({ tokens }) => tokens.map(({ index }) => index)),
    );
    const isNamed = ({ index }: Token): boolean => named.has(index);
    for (const doubt of doubts) {
      const { token, kind, meant, witness } = doubt;
      const { start, end, text } = token;
      if (!isSure(doubt, speller) || isQuoted(start) || isVerse(start) || isNamed(token) || isNamed(witness))
        continue;
      const right = respell(token, meant);
      yield {
        start,
        end,
        message: kind,
        values: { word: text, right },
        fixes: [replace(start, end, right)],
      };
    }
  },
});

function isSure({ token, kind, meant, odds, witness }: FormDoubt, speller: Speller): boolean {
  // «هذا المُشاهد», «بيّن»: vowels say which word it is.
  if (VOWEL.test(witness.text) || VOWEL.test(token.text)) return false;
  // What a verb speaks of need not stand beside it, and shows itself.
  if (kind === 'verb') return true;
  const together = (word: string): number => {
    const plain = word.replace(/^[وف]?[بكل]?(?=هذ)/, '');
    return witness.start < token.start
      ? speller.together(witness.bare, plain)
      : speller.together(plain, witness.bare);
  };
  if (together(token.bare) > 0) return false;
  const isUsual = together(meant) > 0;
  const isShown = SHOWN_BY_GOVERNOR.has(kind) || showsFeminine(witness);
  return isShown ? isUsual || odds >= SURE : isUsual && odds >= SURE;
}

/** «أفاد الشهود أن يعالون اقتحم»: somebody of whom the verb says something. */
function isBeforeVerb({ kind, token }: FormDoubt, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  if (kind !== 'mood' || next?.kind !== 'word') return false;
  const [best] = lexicon.analyse(next.bare);
  return best?.pos === 'verb' && best.tense === 'past';
}

/** Does not depend on anything around the sentence. */
const doubtsIn = bySentence<FormDoubt, RuleContext>(
  ({ tokens }, { lexicon, speller }) =>
    speller?.readForms(tokens, lexicon).filter((doubt) => !isBeforeVerb(doubt, tokens, lexicon)) ?? [],
  (doubt, by, to) => {
    const [witness] = tokensIn(to.tokens, [doubt.witness], by);
    return { ...moveWithToken(doubt, by, to), witness: witness! };
  },
);

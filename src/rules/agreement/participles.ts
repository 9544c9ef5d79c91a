/**
 * Participles of speech that hang on a sentence's speaker: «وقالت سلوى …، موضحةً أن». Without مجددا, which is more
 * often «again».
 */
import type { Draft, RuleContext } from '../../draft/index.ts';
import type { Gender } from '../../lexicon/index.ts';
import { bareAt, type PersonPhrase } from '../../people/index.ts';
import { readVerb } from '../../people/verbs.ts';
import { maySpeak } from './owners.ts';
import { type Mismatch, opensClause } from './subject.ts';

const MASCULINE = [
  ...['مؤكدا', 'موضحا', 'مشيرا', 'مضيفا', 'لافتا', 'معربا', 'مبينا', 'مشددا', 'قائلا', 'مطالبا', 'داعيا'],
  ...['معتبرا', 'محذرا', 'مشيدا', 'منوها', 'معلنا', 'كاشفا', 'متوقعا', 'متعهدا', 'مثمنا', 'مستنكرا', 'نافيا'],
  ...[
    'مرحبا',
    'متمنيا',
    'مهنئا',
    'واصفا',
    'معبرا',
    'مستعرضا',
    'متحدثا',
    'مستشهدا',
    'موجها',
    'مبديا',
    'منددا',
  ],
  ...['مطمئنا', 'مقترحا', 'متسائلا', 'ملمحا', 'مبررا', 'مفسرا', 'مرجعا', 'مستطردا', 'مختتما', 'مردفا'],
  ...['مستدركا', 'معترفا', 'مستبعدا', 'مرجحا', 'رافضا', 'شاكرا', 'مناشدا', 'ناصحا', 'مذكرا', 'مبرزا'],
];

const forms = new Map<string, { readonly gender: Gender; readonly other: string }>();
for (const masculine of MASCULINE) {
  const feminine = `${masculine.slice(0, -1)}ة`;
  forms.set(masculine, { gender: 'm', other: feminine });
  forms.set(feminine, { gender: 'f', other: masculine });
}

interface ParticipleUse {
  readonly gender: Gender;
  /** The bare form for the other gender, with و where it was written on. */
  readonly agreeing: string;
}

function readParticiple(word: string): ParticipleUse | undefined {
  const clitic = word.startsWith('وم') ? 'و' : '';
  const form = forms.get(word.slice(clitic.length)) ?? forms.get(word);
  return form && { gender: form.gender, agreeing: clitic + form.other };
}

/** The participle of a speaker, where nobody else in the sentence can own it. */
export function findParticiple(
  draft: Draft,
  phrase: PersonPhrase,
  gender: Gender,
  following: PersonPhrase | undefined,
  { gazetteer }: RuleContext,
): Mismatch | undefined {
  const { tokens, lead, last, joined } = phrase;
  const verb = readVerb(bareAt(tokens, lead - 1));
  if (!verb || verb.class === 'meets' || joined || !opensClause(tokens, lead - 1, verb)) return undefined;
  const end = following?.tokens === tokens ? following.first : tokens.length;
  const other: Gender = gender === 'm' ? 'f' : 'm';
  for (let at = last + 1; at < end; at++) {
    const token = tokens[at]!;
    const participle = /^[،,؛]$/.test(tokens[at - 1]!.text) ? readParticiple(token.bare) : undefined;
    if (participle) {
      // «مؤكدا …، لافتا …»: the first one agrees, the next one may not.
      if (participle.gender === gender) continue;
      return { token, agreeing: withTanwin(participle.agreeing, draft) };
    }
    if (maySpeak(token, other, gazetteer)) return undefined;
  }
  return undefined;
}

/** Writes موضحا with tanwin as the draft does: موضحًا, موضحاً or bare. */
function withTanwin(word: string, { text }: Draft): string {
  if (!word.endsWith('ا')) return word;
  const before = text.match(/\u064bا/g)?.length ?? 0;
  const after = text.match(/ا\u064b/g)?.length ?? 0;
  if (before + after === 0) return word;
  return before >= after ? `${word.slice(0, -1)}\u064bا` : `${word}\u064b`;
}

/**
 * Participles of speech that hang on a sentence's speaker: «وقالت سلوى …، موضحةً أن». Without مجددا, which is more
 * often «again».
 */
import type { Draft, RuleContext } from '../../draft/index.ts';
import type { Gender } from '../../lexicon/index.ts';
import type { Token } from '../../text/index.ts';
import { mayOwn } from './owners.ts';
import { type Mismatch, tellsWhatWasSaid } from './subject.ts';

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

/**
 * The first participle after a comma that is of the other gender than the speaker, where nobody else can own it.
 * @param from the first place to look at.
 * @param isOther tells of a place whether somebody who is named there may own it.
 */
export function findParticiple(
  draft: Draft,
  tokens: readonly Token[],
  from: number,
  gender: Gender,
  isOther: (at: number) => boolean,
  context: RuleContext,
): Mismatch | undefined {
  const other: Gender = gender === 'm' ? 'f' : 'm';
  let isQuoted = false;
  for (let at = Math.max(1, from); at < tokens.length; at++) {
    const token = tokens[at]!;
    if (/^["«»“”]$/.test(token.text)) isQuoted = token.text === '"' ? !isQuoted : /[«“]/.test(token.text);
    // What is quoted has a speaker of its own.
    if (isQuoted) continue;
    const participle = /^[،,؛]$/.test(tokens[at - 1]!.text) ? readParticiple(token.bare) : undefined;
    // «موجة حارة، يومي الثلاثاء والأربعاء، متوقعة»: what is expected, unless what was said follows.
    if (participle && (!/^متوقع/.test(token.bare) || tellsWhatWasSaid(tokens, at + 1))) {
      // «مؤكدا …، لافتا …»: the first one agrees, the next one may not.
      if (participle.gender === gender) continue;
      return { token, agreeing: withTanwin(participle.agreeing, draft) };
    }
    if (isOther(at) || mayOwn(tokens, at, other, context)) return undefined;
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

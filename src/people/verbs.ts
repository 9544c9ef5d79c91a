/** The verbs of the press and their gender: who a verb can have for its subject, and the form that agrees. */
import rows from '../../dictionaries/verbs/verbs.json' with { type: 'json' };
import type { Gender, Lexicon } from '../lexicon/index.ts';
import { foldAlef, remember } from '../text/index.ts';

/**
 * `says` and `does`: the person after the verb is its subject («وأكدت سلوى»). `meets`: may be its object
 * («واستقبلت أحمد»), so the verb does not give the gender.
 */
export type VerbClass = 'says' | 'does' | 'meets';

export interface VerbUse {
  readonly class: VerbClass;
  /** The letters are a common noun or particle too: بين، عبر، عرض. */
  readonly weak: boolean;
  /** May have a person for its object: رأى, اختار. */
  readonly object: boolean;
  readonly tense: 'past' | 'present';
  readonly gender: Gender;
  /** The form for the other gender, with the clitics and the alef as written. */
  readonly agreeing: string;
}

interface Form extends Omit<VerbUse, 'agreeing'> {
  readonly other: string;
}

const forms = new Map<string, Form>();
for (const [past, present, kind, mark] of rows as [string, string, VerbClass, ('weak' | 'object')?][]) {
  const common = { class: kind, weak: mark === 'weak', object: mark === 'object' };
  enter(past, feminineOf(past), { ...common, tense: 'past' });
  enter(present, `ت${present.slice(1)}`, { ...common, tense: 'present' });
}

function enter(masculine: string, feminine: string, common: Omit<Form, 'gender' | 'other'>): void {
  // بدا and بدأ fold alike; the first row of a spelling holds.
  const pairs = [
    [masculine, feminine, 'm'],
    [feminine, masculine, 'f'],
  ] as const;
  for (const [form, other, gender] of pairs) {
    const key = foldAlef(form);
    if (!forms.has(key)) forms.set(key, { ...common, gender, other });
  }
}

/** قال قالت, رأى رأت, دعا دعت, جاء جاءت. */
function feminineOf(past: string): string {
  return /[ىا]$/.test(past) ? `${past.slice(0, -1)}ت` : `${past}ت`;
}

const CLITICS = /^[وف]?س?/;

/** Reads a bare word as a verb of the list, with و, ف and س before it. */
export const readVerb: (word: string) => VerbUse | undefined = remember((word) => {
  const longest = CLITICS.exec(word)![0].length;
  for (let length = 0; length <= longest; length++) {
    const stem = word.slice(length);
    const form = forms.get(foldAlef(stem));
    if (!form) continue;
    const clitics = word.slice(0, length);
    if (clitics.endsWith('س') && form.tense === 'past') continue;
    // «اكد» of a writer who leaves out hamza stays without: «اكدت».
    const other = stem.startsWith('ا') ? foldAlef(form.other) : form.other;
    const { other: _, ...use } = form;
    return { ...use, agreeing: clitics + other };
  }
  return undefined;
});

/** One of two forms is none that anybody thinks of, where the press writes it sixteen times less often: يوفي, تشاركت. */
const RARER = 4;

/** A present so rare proves nothing by a past that no paper writes: «يأسف» and «تأسفت». Bits. */
const THIN = 20;

/**
 * تقدم, تصدر, تحصل: she does it now, or he did it then (forms V and VI of the past begin with ت). Such a word says
 * nothing of its subject's gender. Of تؤكد the press writes no تؤكدت, of تابع no يابع, and of توفي hardly يوفي: those
 * are one form. What the list has as a past is one, however seldom it is written: تعادل.
 */
export function isTwoFaced(word: string, lexicon: Lexicon): boolean {
  const stem = /^[وف]?(ت.{2,})$/.exec(word)?.[1];
  if (!stem || stem.endsWith('ت')) return false;
  const [past, present] = [`${stem}ت`, `ي${stem.slice(1)}`];
  const isRead = (form: string, tense: 'past' | 'present'): boolean =>
    lexicon.outlets(form) > 0 &&
    lexicon.analyse(form).some((each) => each.pos === 'verb' && each.tense === tense && each.person === 3);
  if (!isRead(present, 'present')) return false;
  if (!isRead(past, 'past')) return lexicon.rarity(present) > THIN && isPast(stem, lexicon);
  const lead = lexicon.rarity(present) - lexicon.rarity(past);
  return lead < RARER && (lead > -RARER || forms.get(foldAlef(past))?.tense === 'past');
}

function isPast(word: string, lexicon: Lexicon): boolean {
  return lexicon
    .analyse(word)
    .some((each) => each.pos === 'verb' && each.tense === 'past' && each.person === 3);
}

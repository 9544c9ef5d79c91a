/** The verbs of the press and their gender: who a verb can have for its subject, and the form that agrees. */
import rows from '../../dictionaries/verbs/verbs.json' with { type: 'json' };
import type { Gender } from '../lexicon/index.ts';
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
  readonly tense: 'past' | 'present';
  readonly gender: Gender;
  /** The form for the other gender, with the clitics and the alef as written. */
  readonly agreeing: string;
}

interface Form extends Omit<VerbUse, 'agreeing'> {
  readonly other: string;
}

const forms = new Map<string, Form>();
for (const [past, present, kind, weak] of rows as [string, string, VerbClass, string?][]) {
  const common = { class: kind, weak: weak !== undefined };
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

/** Masdars that light verbs carry («تم تنفيذ», «قام بزيارة»), and the verbs that say the same alone. */
import table from '../../../dictionaries/style/masdars.json';
import { backSplits } from '../../text/index.ts';

export interface MasdarVerbs {
  /** Third person masculine singular; '' where nobody writes the passive (زير of زيارة). */
  readonly pastPassive: string;
  readonly presentPassive: string;
  readonly pastActive: string;
  readonly presentActive: string;
}

export interface MasdarUse {
  readonly verbs: MasdarVerbs;
  /** The pronoun on it: ها in تنفيذها. */
  readonly enclitic: string;
}

const verbsOf = new Map<string, MasdarVerbs>();
for (const [masdar, forms] of Object.entries<string[]>(table)) {
  const [pastPassive, presentPassive, pastActive, presentActive] = forms as [string, string, string, string];
  verbsOf.set(masdar, { pastPassive, presentPassive, pastActive, presentActive });
}

/** Reads a bare word without particles as a masdar, its article or its pronoun taken off. */
export function findMasdar(word: string): MasdarUse | undefined {
  const own = verbsOf.get(word) ?? (word.startsWith('ال') ? verbsOf.get(word.slice(2)) : undefined);
  if (own) return { verbs: own, enclitic: '' };
  for (const { stem, enclitic } of backSplits(word)) {
    if (!enclitic.startsWith('ه')) continue;
    const verbs =
      verbsOf.get(stem) ?? (stem.endsWith('ت') ? verbsOf.get(`${stem.slice(0, -1)}ة`) : undefined);
    if (verbs) return { verbs, enclitic };
  }
  return undefined;
}

/** أطلق is أطلقت, أجرى is أجرت, يزور is تزور. */
export function feminine(verb: string, tense: 'past' | 'present'): string {
  if (tense === 'present') return verb.replace(/^ي/, 'ت');
  return `${verb.replace(/[ىا]$/, '')}ت`;
}

/** أجرى with ها is أجراها. */
export function withPronoun(verb: string, enclitic: string): string {
  return enclitic ? verb.replace(/ى$/, 'ا') + enclitic : verb;
}

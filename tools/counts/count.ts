/** Counts of words over outlets, and the files that keep them. */
import type { Hands } from './hands.ts';

/** What kind of press an outlet is; each has its own file of counts. */
export const REGISTERS = ['papers', 'radio', 'translated'] as const;
export type PressRegister = (typeof REGISTERS)[number];

export interface FormCount {
  count: number;
  articles: number;
  outlets: number;
}

/** The words of each article of one outlet. */
export type Articles = readonly (readonly string[])[];

export interface Counts {
  /** All words counted, those of forms that are not kept as well. */
  words: number;
  readonly forms: Map<string, FormCount>;
}

/** A form that fewer articles write may be a slip, or a name that is not met again. */
const FEWEST_ARTICLES = 2;

/** Adds an outlet's words. What a writer's habits blur is not counted: «الاخر» of one who leaves out hamzas. */
export function addOutlet(counts: Counts, articles: Articles, hands: Hands): void {
  const seen = new Set<string>();
  for (const words of articles) {
    const habits = hands.habitsOf(words);
    const inArticle = new Set<string>();
    for (const word of words) {
      if (hands.isConcerned(word, habits)) continue;
      let form = counts.forms.get(word);
      if (form === undefined) {
        form = { count: 0, articles: 0, outlets: 0 };
        counts.forms.set(word, form);
      }
      counts.words++;
      form.count++;
      if (!inArticle.has(word)) form.articles++;
      inArticle.add(word);
      if (!seen.has(word)) form.outlets++;
      seen.add(word);
    }
  }
}

/** The forms to keep: what the dictionary has beyond doubt, and what at least two articles of all registers write. */
export function keptForms(registers: readonly Counts[], hands: Hands): Set<string> {
  const articles = new Map<string, number>();
  for (const { forms } of registers)
    for (const [word, form] of forms) articles.set(word, (articles.get(word) ?? 0) + form.articles);
  const kept = [...articles].filter(([word, count]) => count >= FEWEST_ARTICLES || hands.isSure(word));
  return new Set(kept.map(([word]) => word));
}

/**
 * Rows of word, count, articles and outlets, the commonest first. The first line says how many words were counted, and
 * how many forms were counted once and twice before the rare ones were dropped: what the smoothing is made from.
 */
export function writeCounts({ words, forms }: Counts, kept: ReadonlySet<string>): string {
  const times = (wanted: number) => [...forms.values()].filter(({ count }) => count === wanted).length;
  const rows = [...forms]
    .filter(([word]) => kept.has(word))
    .sort(([a, { count }], [b, other]) => other.count - count || (a < b ? -1 : 1))
    .map(([word, { count, articles, outlets }]) => `${word}\t${count}\t${articles}\t${outlets}\n`);
  return `# words ${words} once ${times(1)} twice ${times(2)}\n${rows.join('')}`;
}

/** Words that careful houses spell two ways: أمريكا and أميركا, أفريقيا and إفريقيا, الكونغرس and الكونجرس. */
import families from '../../../dictionaries/style/term-families.json';
import { frontSplits, remember } from '../../text/index.ts';

interface Form {
  readonly form: string;
  readonly family: number;
}

/** Forms of spelling by their first letters: they are the beginnings of many words (أمريكا، أمريكية، أمريكيون). */
const KEY_LENGTH = 3;
const spellings = new Map<string, Form[]>();
for (const [family, forms] of Object.values(families.spellings).flat().entries())
  for (const form of forms) {
    const key = form.slice(0, KEY_LENGTH);
    spellings.set(key, [...(spellings.get(key) ?? []), { form, family }]);
  }

export interface SpeltForm extends Form {
  /** Where it begins in the word. */
  readonly at: number;
}

/** Of two forms that both begin the word the longer. */
export const spellingIn: (word: string) => SpeltForm | undefined = remember((word) => {
  let found: SpeltForm | undefined;
  for (const { length } of frontSplits(word)) {
    for (const { form, family } of spellings.get(word.slice(length, length + KEY_LENGTH)) ?? [])
      if (word.startsWith(form, length) && form.length > (found?.form.length ?? 0))
        found = { form, family, at: length };
  }
  return found;
});

const firstForms = Object.values(families.spellings)
  .flat()
  .map(([first]) => first!);

/** The word as the first form of its family has it, so that two names which differ in this alone are one: الأميركية is الأمريكية. */
export function withoutSpelling(word: string): string {
  const spelt = word.length > 3 ? spellingIn(word) : undefined;
  if (!spelt) return word;
  return word.slice(0, spelt.at) + firstForms[spelt.family] + word.slice(spelt.at + spelt.form.length);
}

/** The accusative of an indefinite noun, with tanwin where the house or the draft puts it. */
import type { Draft, RuleContext } from '../../draft/index.ts';

/** On the alef (عدداً), before it (عددًا), or left out. */
export type Tanwin = 'on-alef' | 'before-alef' | 'none';

export function readTanwin(draft: Draft, { style }: RuleContext): Tanwin {
  if (style.tanwin !== 'auto') return style.tanwin;
  const count = (form: string): number => draft.masked.split(form).length;
  return count('اً') > count('ًا') ? 'on-alef' : 'before-alef';
}

/** شخص is شخصًا; a noun in ة or ى has no alef. */
export function accusative(noun: string, tanwin: Tanwin): string {
  if (/[ةىا]$/.test(noun)) return noun;
  if (noun.endsWith('اء')) return tanwin === 'none' ? noun : `${noun}ً`;
  if (tanwin === 'none') return `${noun}ا`;
  return tanwin === 'on-alef' ? `${noun}اً` : `${noun}ًا`;
}

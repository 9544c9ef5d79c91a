/** What the form's fields say, as an entry. */
import type { TermEntry, TermRole } from '../../../terms/index.ts';
import type { FormText } from '../form-protocol.ts';

/** The fields' texts by their names; lists have one form a line. */
export type FormValues = Readonly<
  Record<
    | ('kind' | 'canonical' | 'variants' | 'wrong' | 'gender')
    | ('honorific' | 'roles' | 'note' | 'source' | 'except')
    | ('examplesWrong' | 'examplesRight'),
    string
  >
>;

/** @param before the entry as it was: what the form does not show is kept. */
export function entryOf(before: TermEntry, values: FormValues): TermEntry {
  const isPerson = values.kind === 'person';
  return {
    ...before,
    kind: values.kind as TermEntry['kind'],
    canonical: values.canonical.trim(),
    variants: linesOf(values.variants),
    wrong: linesOf(values.wrong),
    gender: isPerson ? genderLetter(values.gender) : undefined,
    honorific: isPerson ? values.honorific.trim() : undefined,
    roles: isPerson ? linesOf(values.roles).map(readRole) : undefined,
    note: values.note.trim(),
    source: values.source.trim(),
    except: linesOf(values.except),
    examples: examplesOf(linesOf(values.examplesWrong), linesOf(values.examplesRight)),
  };
}

function examplesOf(wrong: readonly string[], right: readonly string[]): TermEntry['examples'] {
  if (wrong.length + right.length === 0) return undefined;
  return { ...(wrong.length > 0 ? { wrong } : {}), ...(right.length > 0 ? { right } : {}) };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean);
}

export const genderName = (gender: TermEntry['gender']): FormText =>
  gender === 'm' ? 'male' : gender === 'f' ? 'female' : 'unknown';

const genderLetter = (name: string): TermEntry['gender'] =>
  name === 'male' ? 'm' : name === 'female' ? 'f' : undefined;

/** `نائب وزير التضامن (2024-07 – 2025-01)`: either date may be missing. */
export function writeRole({ title, from, to }: TermRole): string {
  return from || to ? `${title} (${from ?? ''} – ${to ?? ''})` : title;
}

/** A dash of any length parts the dates: keyboards have the short one. */
export function readRole(text: string): TermRole {
  const dated = /^(.*\S)\s*\(\s*([\d-]*?)\s*[–—-]\s*([\d-]*)\s*\)$/.exec(text);
  if (!dated) return { title: text };
  const [, title, from, to] = dated;
  return { title: title!, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

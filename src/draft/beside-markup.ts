/** Fixes of words with markup inside: the letters are changed where they are, and the tags stay. */
import { alikeEnds, ENTITY_FILLER, MARKUP_FILLER, writtenLength } from '../text/index.ts';
import type { Draft } from './draft.ts';
import type { Edit, Fix } from './finding.ts';

type Texts = Pick<Draft, 'original' | 'masked'>;

/** A character that a reader sees, with its place in the original: a reference is one. */
interface Character {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The fix with each edit beside the markup that it would run across. Only for fixes that passed the gate. */
export function besideMarkup(fix: Fix, draft: Texts): Fix {
  if (draft.original === draft.masked || !fix.edits.some((edit) => hasMarkup(edit, draft))) return fix;
  return { ...fix, edits: fix.edits.flatMap((edit) => editsBeside(edit, draft) ?? [edit]) };
}

/**
 * «و<b>الوزر</b>» → «والوزير» inserts one letter before the last one, within the tags.
 * @returns undefined for an edit that cannot be made so: it would cut a reference in two, or join two lines.
 */
export function editsBeside(edit: Edit, draft: Texts): readonly Edit[] | undefined {
  const { start, end, text } = edit;
  if (text.includes(MARKUP_FILLER) || text.includes(ENTITY_FILLER)) return undefined;
  if (cutsReference(start, draft) || cutsReference(end, draft)) return undefined;
  if (!hasMarkup(edit, draft)) return [edit];
  const old = charactersOf(edit, draft);
  if (old.length === 0 || old.some((each) => /[\n\r]/.test(each.text))) return undefined;
  const letters = [...text];
  const { front, back } = alikeEnds(
    old.map((each) => each.text),
    letters,
  );
  const written = letters.slice(front, letters.length - back).join('');
  const changed = old.slice(front, old.length - back);
  if (changed.length === 0) {
    const at = front > 0 ? old[front - 1]!.end : old[0]!.start;
    return [{ start: at, end: at, text: written }];
  }
  // The letters between two tags are one edit; the first has what is written.
  const edits: Edit[] = [];
  for (const each of changed) {
    const last = edits.at(-1);
    if (last?.end === each.start) edits[edits.length - 1] = { ...last, end: each.end };
    else edits.push({ start: each.start, end: each.end, text: edits.length === 0 ? written : '' });
  }
  return edits;
}

function hasMarkup(edit: Edit, draft: Texts): boolean {
  const { start, end } = edit;
  const stretch = draft.masked.slice(start, end);
  if (stretch.includes(MARKUP_FILLER)) return true;
  if (!stretch.includes(ENTITY_FILLER)) return false;
  const shown = charactersOf(edit, draft);
  return shown.reduce((length, each) => length + each.end - each.start, 0) < end - start;
}

function charactersOf({ start, end }: Edit, { original, masked }: Texts): Character[] {
  const characters: Character[] = [];
  for (let at = start; at < end; at++) {
    const text = masked[at]!;
    if (text === MARKUP_FILLER || text === ENTITY_FILLER) continue;
    characters.push({ text, start: at, end: at + writtenLength(original, masked, at) });
  }
  return characters;
}

/** Whether the place is within `&#1571;`. */
function cutsReference(place: number, { original, masked }: Texts): boolean {
  if (masked[place] !== ENTITY_FILLER) return false;
  let base = place;
  while (masked[base] === ENTITY_FILLER) base--;
  return base + writtenLength(original, masked, base) > place;
}

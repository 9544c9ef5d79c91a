/**
 * Renames a person everywhere: the whole name where the whole name is written, the family name where it is written
 * alone, with clitics and titles left as they are (للدكتور سعادة → للدكتور شاهين).
 */
import { LSPErrorCodes, type RenameParams, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { Range, TextEdit } from 'vscode-languageserver-textdocument';
import type { Draft, Edit } from '../draft/index.ts';
import type { Mention, Person } from '../people/index.ts';
import { bare, fold } from '../text/index.ts';
import { nameOf } from '../workspace/paths.ts';
import type { ReadDraft } from './documents.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Elsewhere, ElsewhereParts } from './elsewhere.ts';
import { planDraft } from './folder-edits.ts';
import { mentionsLike, personAt } from './persons.ts';
import { toOffset, toRange, toTextEdit } from './positions.ts';
import type { FolderPlan } from './protocol.ts';

export function prepareRename(
  { document, draft }: CheckedDraft,
  offset: number,
): { range: Range; placeholder: string } | undefined {
  const here = personAt(draft, offset);
  return here && { range: toRange(document, here.mention), placeholder: here.person.canonical };
}

/**
 * Letters, marks on them, blanks, hyphens and full stops alone: no digits, no direction marks, and none of the shapes that
 * letters take in old fonts (ﺳﻌﺎد), which look like letters and are found by no search.
 */
export function isPlainName(name: string): boolean {
  return /^[\p{L}\p{M}\s.'’-]+$/u.test(name) && !/[\ufb50-\ufdff\ufe70-\ufeff\u0640]/.test(name);
}

/** What a client shows before it changes drafts nobody has open. */
const ELSEWHERE = 'elsewhere';

/** @param elsewhere the person's other drafts, each changed only when the editor confirms it. */
export function renamePerson(
  checked: CheckedDraft,
  params: RenameParams,
  elsewhere: readonly Elsewhere[] = [],
): WorkspaceEdit {
  const { document, draft, speech } = checked;
  const { here, newUnits } = readRename(checked, params);
  const own = {
    textDocument: { uri: document.uri, version: document.version },
    edits: toTextEdits(document, editsFor(draft, here.person, mentionsLike(draft, here.mention), newUnits)),
  };
  const others = renameElsewhere(elsewhere, newUnits).map(({ other, edits }) => ({
    textDocument: { uri: other.document.uri, version: other.isOpen ? other.document.version : null },
    edits: toTextEdits(other.document, edits).map((edit) => ({ ...edit, annotationId: ELSEWHERE })),
  }));
  if (others.length === 0) return { documentChanges: [own] };
  return {
    documentChanges: [own, ...others],
    changeAnnotations: {
      [ELSEWHERE]: {
        label: speech.say('rename.elsewhere', { count: others.length }),
        needsConfirmation: true,
      },
    },
  };
}

/** The same in the person's other drafts alone. */
export function planRename(
  checked: CheckedDraft,
  params: RenameParams,
  elsewhere: readonly Elsewhere[],
  parts: ElsewhereParts,
): FolderPlan {
  const { newUnits } = readRename(checked, params);
  const found = renameElsewhere(elsewhere, newUnits);
  return {
    title: checked.speech.say('rename.elsewhere', { count: found.length }),
    drafts: found.map(({ other, edits }) =>
      planDraft(other.path, { document: other.document, places: edits.map((edit) => [edit]) }, parts),
    ),
    left: elsewhere.filter(({ mayEdit }) => !mayEdit).map(({ path }) => nameOf(path)),
  };
}

/** @throws where nobody is named, or the new name is none */
function readRename({ document, draft, speech }: CheckedDraft, params: RenameParams) {
  const here = personAt(draft, toOffset(document, params.position));
  if (!here) throw new ResponseError(LSPErrorCodes.RequestFailed, speech.say('rename.no-person'));
  const wanted = nameUnits(params.newName.trim().split(/\s+/).filter(Boolean));
  if (wanted.length === 0) throw new ResponseError(LSPErrorCodes.RequestFailed, speech.say('rename.empty'));
  if (!isPlainName(params.newName))
    throw new ResponseError(LSPErrorCodes.RequestFailed, speech.say('rename.letters'));
  return { here, newUnits: completeName(here.person, unitsReader(draft)(here.mention), wanted) };
}

function renameElsewhere(elsewhere: readonly Elsewhere[], newUnits: readonly string[]) {
  return elsewhere.flatMap((other) => {
    if (!other.mayEdit) return [];
    const person = other.draft.people.people.find(({ id }) => id === other.mentions[0]?.person);
    if (!person) return [];
    return { other, edits: editsFor(other.draft, person, other.mentions, newUnits) };
  });
}

function toTextEdits(document: ReadDraft['document'], edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => toTextEdit(document, edit));
}

function editsFor(
  draft: Draft,
  person: Person,
  mentions: readonly Mention[],
  newUnits: readonly string[],
): Edit[] {
  const unitsOf = unitsReader(draft);
  return mentions.map((mention) => {
    const units = chooseUnits(canonicalUnits(person), unitsOf(mention), newUnits);
    const { start, end, proclitics } = mention;
    return { start, end, text: joinAfter(proclitics, units.join(' ')) };
  });
}

/** The units of a mention as they should read: those of a slip corrected. */
function unitsReader({ people }: Draft): (mention: Mention) => string[] {
  const corrections = new Map(people.slips.map((slip) => [slip.mention, slip]));
  return (mention) => {
    const slip = corrections.get(mention);
    const parts = slip
      ? mention.tokens.map((token, place) =>
          token.start <= slip.start && token.end >= slip.end
            ? slip.replacement.slice(place === 0 ? mention.proclitics.length : 0)
            : mention.parts[place]!,
        )
      : mention.parts;
    return nameUnits(parts);
  };
}

const BEFORE = new Set('عبد أبو أبا أبي ابو أم ام ابن بن بنت آل ذو ولد بو سيدي'.split(' '));
const BEHIND = new Set('الدين الله الإسلام الاسلام الحق'.split(' '));

/** Words of a name that go together: عبد الله، أبو زيد، صلاح الدين. */
export function nameUnits(parts: readonly string[]): string[] {
  const units: string[] = [];
  let open = false;
  for (const part of parts) {
    const joins = units.length > 0 && (open || BEHIND.has(bare(part)));
    if (joins) units.push(`${units.pop()} ${part}`);
    else units.push(part);
    open = BEFORE.has(bare(part));
  }
  return units;
}

const canonicalUnits = ({ canonical }: Person): string[] => nameUnits(canonical.split(/\s+/));
const keyOf = (unit: string): string => fold(bare(unit)).replaceAll(' ', '');
const placeIn = (units: readonly string[], unit: string): number =>
  units.findIndex((each) => keyOf(each) === keyOf(unit));

/**
 * A client that shows no box with the whole name (Vim's `:rename` starts from the word under the cursor) sends the new
 * family name alone when the cursor was on the family name alone: the rest of the name stays.
 */
function completeName(person: Person, here: readonly string[], wanted: readonly string[]): readonly string[] {
  const whole = canonicalUnits(person);
  const place = here.length === 1 ? placeIn(whole, here[0]!) : -1;
  if (wanted.length !== 1 || whole.length === 1 || place < 0) return wanted;
  return whole.map((unit, index) => (index === place ? wanted[0]! : unit));
}

/** Of the new name the units that answer to those the mention has of the old one. */
export function chooseUnits(
  whole: readonly string[],
  mention: readonly string[],
  renamed: readonly string[],
): readonly string[] {
  if (mention.length >= whole.length || renamed.length === 1) return renamed;
  const places = mention.map((unit) => placeIn(whole, unit));
  const last = whole.length - 1;
  const chosen = new Set(
    places.flatMap((place) => {
      if (place === 0) return [0];
      // Unknown spellings after the first name are of the family name more often than of the father's.
      if (place === last || place < 0) return [renamed.length - 1];
      return place < renamed.length - 1 ? [place] : [];
    }),
  );
  const units = renamed.filter((_, place) => chosen.has(place));
  return units.length > 0 ? units : renamed.slice(-1);
}

/** The range begins after the clitics; after ل an article loses its alef: ل + الشامي is للشامي. */
function joinAfter(proclitics: string, name: string): string {
  return proclitics.endsWith('ل') && name.startsWith('ال') ? name.slice(1) : name;
}

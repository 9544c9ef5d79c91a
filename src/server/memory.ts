/** Writes what an editor decided into the folder's own files, where it can be committed and shared. */
import { applyEdits, modify, parse } from 'jsonc-parser';
import { type AcceptedFinding, describeFinding } from '../linter/index.ts';
import { resolvePath } from '../workspace/paths.ts';
import type { CheckedDraft } from './drafts.ts';
import type { WritableFiles } from './host.ts';
import { ACCEPTED_FILE, CONFIG_FILE, readAccepted, readText } from './house.ts';
import { overlaps, toStretch } from './positions.ts';
import type { FindingReference, HouseWord, RuleLevel } from './protocol.ts';

/** Changes one property of a JSON file with comments; the rest of the file stays as it is. */
async function change(
  files: WritableFiles,
  path: string,
  property: readonly (string | number)[],
  decide: (current: unknown) => unknown,
): Promise<void> {
  const text = (await readText(files, path)) ?? '{\n}\n';
  const current = property.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    parse(text, [], { allowTrailingComma: true }),
  );
  const edits = modify(text, [...property], decide(current), {
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' },
  });
  await files.writeFile(path, applyEdits(text, edits));
}

export async function setRule(
  files: WritableFiles,
  folder: string,
  { rule, level }: RuleLevel,
): Promise<void> {
  await change(files, resolvePath(folder, CONFIG_FILE), ['rules', rule], () => level);
}

export async function addWord(files: WritableFiles, folder: string, { word }: HouseWord): Promise<void> {
  await change(files, resolvePath(folder, CONFIG_FILE), ['words'], (current) => [
    ...new Set([...(Array.isArray(current) ? current : []), word]),
  ]);
}

/** @returns whether the finding was still there: it is kept by its context, which only the draft knows. */
export async function acceptFinding(
  files: WritableFiles,
  folder: string,
  { document, draft, findings }: CheckedDraft,
  { rule, range, version }: FindingReference,
): Promise<boolean> {
  if (version !== document.version) return false;
  const stretch = toStretch(document, range);
  const finding = findings.find((each) => each.rule === rule && overlaps(each, stretch));
  if (!finding) return false;
  const accepted = describeFinding(draft, finding);
  await change(files, resolvePath(folder, ACCEPTED_FILE), ['accepted'], (current) => [
    ...readAccepted(JSON.stringify({ accepted: current })).filter((other) => !isSame(other, accepted)),
    accepted,
  ]);
  return true;
}

function isSame(a: AcceptedFinding, b: AcceptedFinding): boolean {
  return a.rule === b.rule && a.text === b.text && a.before === b.before && a.after === b.after;
}

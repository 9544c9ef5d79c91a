/** Writes what an editor decided into the folder's own files, where it can be committed and shared. */
import { applyEdits, modify, parse } from 'jsonc-parser';
import { type AcceptedFinding, describeFinding } from '../linter/index.ts';
import { decodeText } from '../workspace/encoding.ts';
import { readAcceptedFile, writeAcceptedFile } from '../workspace/house-file.ts';
import { ACCEPTED_FILE, CONFIG_FILE } from '../workspace/houses.ts';
import { resolvePath } from '../workspace/paths.ts';
import { ProblemError } from '../workspace/problems.ts';
import type { CheckedDraft } from './drafts.ts';
import type { WritableFiles } from './host.ts';
import { overlaps, toStretch } from './positions.ts';
import type { FindingReference, HouseWord, RuleLevel } from './protocol.ts';

/** Undefined where there is no such file. */
async function readText(files: WritableFiles, path: string): Promise<string | undefined> {
  return (await files.stat(path)) ? decodeText(await files.readFile(path))?.text : undefined;
}

/** Changes one property of the configuration; comments and the rest of the file stay as they are. */
async function changeConfig(
  files: WritableFiles,
  folder: string,
  property: readonly string[],
  decide: (current: unknown) => unknown,
): Promise<void> {
  const path = resolvePath(folder, CONFIG_FILE);
  const text = (await readText(files, path)) ?? '{\n}\n';
  const current = property.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
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
  await changeConfig(files, folder, ['rules', rule], () => level);
}

export async function addWord(files: WritableFiles, folder: string, { word }: HouseWord): Promise<void> {
  await changeConfig(files, folder, ['words'], (current) => [
    ...new Set([...(Array.isArray(current) ? current : []), word]),
  ]);
}

/**
 * Keeps a finding by its context, which only the draft knows. A finding of an older text is left: it may be another.
 * @throws ProblemError when the file of acceptances is broken; writing it anew would lose what it holds.
 */
export async function acceptFinding(
  files: WritableFiles,
  folder: string,
  { document, draft, findings }: CheckedDraft,
  { rule, range, version }: FindingReference,
): Promise<void> {
  if (version !== document.version) return;
  const stretch = toStretch(document, range);
  const finding = findings.find((each) => each.rule === rule && overlaps(each, stretch));
  if (!finding) return;
  const path = resolvePath(folder, ACCEPTED_FILE);
  const text = await readText(files, path);
  const read = text === undefined ? { value: [] } : readAcceptedFile(path, text);
  if ('problem' in read) throw new ProblemError(read.problem);
  const accepted = describeFinding(draft, finding);
  const others = read.value.filter((other) => !isSame(other, accepted));
  await files.writeFile(path, writeAcceptedFile([...others, accepted]));
}

function isSame(a: AcceptedFinding, b: AcceptedFinding): boolean {
  return a.rule === b.rule && a.text === b.text && a.before === b.before && a.after === b.after;
}

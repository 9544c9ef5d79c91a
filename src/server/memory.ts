/** Writes what an editor decided into the folder's own files, where it can be committed and shared. */
import { applyEdits, modify, parse } from 'jsonc-parser';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft, Finding } from '../draft/index.ts';
import { type AcceptedFinding, type ConfigFile, describeFinding } from '../linter/index.ts';
import { decodeText } from '../workspace/encoding.ts';
import { type Read, readAcceptedFile, writeAcceptedFile } from '../workspace/house-file.ts';
import { ACCEPTED_FILE, CONFIG_FILE } from '../workspace/houses.ts';
import { relativeTo, resolvePath } from '../workspace/paths.ts';
import { ProblemError } from '../workspace/problems.ts';
import type { WritableFiles } from './host.ts';
import { overlaps, toStretch } from './positions.ts';
import type { FindingReference, RuleLevel } from './protocol.ts';
import { toPath } from './uris.ts';

/** Undefined where there is no such file. */
export async function readText(files: WritableFiles, path: string): Promise<string | undefined> {
  return (await files.stat(path)) ? decodeText(await files.readFile(path))?.text : undefined;
}

interface Change {
  readonly property: readonly (string | number)[];
  readonly value: unknown;
  /** Put into a list at the last place of `property`, instead of in place of what is there. */
  readonly inserted?: boolean;
}

/** Changes one property of the configuration; comments and the rest of the file stay as they are. */
export async function changeConfig(
  files: WritableFiles,
  folder: string,
  decide: (current: Partial<ConfigFile>) => Change,
): Promise<void> {
  const path = resolvePath(folder, CONFIG_FILE);
  const text = (await readText(files, path)) ?? '{\n}\n';
  const { property, value, inserted = false } = decide(parse(text, [], { allowTrailingComma: true }) ?? {});
  const edits = modify(text, [...property], value, {
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' },
    isArrayInsertion: inserted,
  });
  await files.writeFile(path, applyEdits(text, edits));
}

export async function setRule(
  files: WritableFiles,
  folder: string,
  { uri, rule, level, scope }: RuleLevel,
): Promise<void> {
  const below = scope === 'draft' ? relativeTo(folder, toPath(uri)) : undefined;
  if (scope === 'draft' && below === undefined) return;
  await changeConfig(files, folder, ({ overrides }) => {
    if (below === undefined) return { property: ['rules', rule], value: level };
    const all = Array.isArray(overrides) ? overrides : [];
    const glob = globOf(below);
    // Later overrides win, so that only the last one may be added to.
    const last = all.at(-1);
    return last?.files?.length === 1 && last.files[0] === glob
      ? { property: ['overrides', all.length - 1, 'rules', rule], value: level }
      : {
          property: ['overrides', all.length],
          value: { files: [glob], rules: { [rule]: level } },
          inserted: true,
        };
  });
}

/** A glob for this one file: `/a.txt` is not `b/a.txt`, and brackets of a name are letters. */
function globOf(path: string): string {
  return `/${path.replace(/[\\*?[\](){}!+@|$^]/g, '\\$&')}`;
}

export async function addWord(files: WritableFiles, folder: string, word: string): Promise<void> {
  await changeConfig(files, folder, ({ words }) => ({
    property: ['words'],
    value: [...new Set([...(Array.isArray(words) ? words : []), word])],
  }));
}

/** Of a file that need not exist. */
export async function readAccepted(
  files: WritableFiles,
  path: string,
): Promise<Read<readonly AcceptedFinding[]>> {
  const text = await readText(files, path);
  return text === undefined ? { value: [] } : readAcceptedFile(path, text);
}

/** A draft as it was checked, with what was found. */
interface CheckedText {
  readonly document: TextDocument;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

/**
 * Keeps a finding by its context, which only the draft knows. A finding of an older text is left: it may be another.
 * @throws ProblemError when the file of acceptances is broken; rewriting it would lose its contents.
 */
export async function acceptFinding(
  files: WritableFiles,
  folder: string,
  { document, draft, findings }: CheckedText,
  { rule, range, version }: FindingReference,
): Promise<void> {
  if (version !== document.version) return;
  const stretch = toStretch(document, range);
  const finding = findings.find((each) => each.rule === rule && overlaps(each, stretch));
  if (!finding) return;
  const path = resolvePath(folder, ACCEPTED_FILE);
  const read = await readAccepted(files, path);
  if ('problem' in read) throw new ProblemError(read.problem);
  const accepted = describeFinding(draft, finding);
  const others = read.value.filter((other) => !isSameAcceptance(other, accepted));
  await files.writeFile(path, writeAcceptedFile([...others, accepted]));
}

export function isSameAcceptance(a: AcceptedFinding, b: AcceptedFinding): boolean {
  return a.rule === b.rule && a.text === b.text && a.before === b.before && a.after === b.after;
}

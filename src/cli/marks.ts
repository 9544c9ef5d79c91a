/** `lint --annotate OUT`, `lint --suggest OUT`: copies of drafts with comments or tracked changes in them. */
import { mkdir } from 'node:fs/promises';
import type { Finding } from '../draft/index.ts';
import type { Language } from '../linter/index.ts';
import type { CheckedDraft } from '../workspace/check.ts';
import { type MarkedDraft, markDraft } from '../workspace/marks.ts';
import { absolutePath, diskFiles } from '../workspace/node-files.ts';
import { folderOf, nameOf, resolvePath } from '../workspace/paths.ts';
import type { Io } from './io.ts';
import { saveFile } from './output.ts';
import { UsageError } from './usage.ts';

export interface MarkTargets {
  readonly annotate: string | undefined;
  readonly suggest: string | undefined;
}

export interface MarkWriter {
  /** @param findings those that are shown. @throws ProblemError */
  write(checked: CheckedDraft, findings: readonly Finding[]): Promise<void>;
}

interface Target {
  readonly path: string;
  readonly isFolder: boolean;
  readonly annotate: boolean;
  readonly suggest: boolean;
}

/** @throws UsageError when several drafts would be written over each other. */
export async function openMarks(
  { annotate, suggest }: MarkTargets,
  drafts: number,
  language: Language,
  io: Io,
): Promise<MarkWriter | undefined> {
  const targets: Target[] = [];
  for (const [option, name] of [
    ['--annotate', annotate],
    ['--suggest', suggest],
  ] as const) {
    if (name === undefined) continue;
    const path = absolutePath(name, io.cwd);
    const isFolder = /[/\\]$/.test(name) || (await diskFiles.stat(path))?.kind === 'directory';
    if (drafts > 1 && !isFolder) throw new UsageError('many-drafts', { option, value: name });
    targets.push({ path, isFolder, annotate: name === annotate, suggest: name === suggest });
  }
  // One file that is asked for twice has both.
  const [first, second] = targets;
  if (first && second && first.path === second.path) targets.pop();
  if (targets.length === 0) return undefined;
  const now = new Date();
  return {
    async write(checked, findings) {
      const bytes = await diskFiles.readFile(checked.path);
      for (const { path, isFolder, ...kinds } of targets) {
        const marked: MarkedDraft = markDraft({ ...checked, findings }, bytes, { ...kinds, language, now });
        const target = isFolder ? resolvePath(path, nameOf(checked.path)) : path;
        await mkdir(folderOf(target), { recursive: true });
        await saveFile(target, marked.bytes);
        io.report(summary(nameOf(target), marked, language));
      }
    },
  };
}

function summary(name: string, { comments, changes, left }: MarkedDraft, language: Language): string {
  const parts =
    language === 'ar'
      ? [comments && `تعليقات ${comments}`, changes && `تغييرات ${changes}`, left && `بلا تغيير ${left}`]
      : [
          comments && `comments ${comments}`,
          changes && `changes ${changes}`,
          left && `left unchanged ${left}`,
        ];
  const nothing = language === 'ar' ? 'لا ملاحظات' : 'no findings';
  return `${name}: ${parts.filter(Boolean).join(language === 'ar' ? '، ' : ', ') || nothing}`;
}

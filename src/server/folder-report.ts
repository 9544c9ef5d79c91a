/** The report on a folder as a page of its own, as `mudaqqiq lint --format html` writes it. */
import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { version } from '../../package.json';
import { createHtmlReporter } from '../report/html.ts';
import { Tally } from '../report/index.ts';
import { allRules } from '../rules/index.ts';
import { recordNames } from '../workspace/archive.ts';
import { relativeTo } from '../workspace/paths.ts';
import type { FolderCheck } from './folder-check.ts';
import type { Newsrooms } from './newsrooms.ts';
import { toUri } from './uris.ts';

/** Undefined when the user stopped it: half a report would be read as a whole one. */
export async function reportFolder(
  folder: string,
  { newsrooms, folderCheck }: { readonly newsrooms: Newsrooms; readonly folderCheck: FolderCheck },
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<string | undefined> {
  const started = Date.now();
  const [{ speech }, engine] = await Promise.all([
    newsrooms.roomOfFolder(folder, toUri(folder)),
    newsrooms.engine(),
  ]);
  const reporter = createHtmlReporter({ language: speech.language, version, rules: allRules, color: false });
  const tally = new Tally();
  const shown = (path: string): string => relativeTo(folder, path) ?? path;
  let page = reporter.begin();
  const { cancelled } = await folderCheck.run(folder, token, progress, (path, { draft, findings }) => {
    const report = {
      path: shown(path),
      text: draft.original,
      findings: findings.map((finding) => ({
        ...finding,
        related: finding.related.map((other) => ({
          ...other,
          path: other.path === undefined ? undefined : shown(other.path),
        })),
      })),
      words: draft.tokens.filter(({ kind }) => kind === 'word').length,
      names: recordNames(draft, engine),
    };
    tally.add(report);
    page += reporter.draft(report);
  });
  return cancelled ? undefined : page + (await reporter.end(tally.sum(Date.now() - started)));
}

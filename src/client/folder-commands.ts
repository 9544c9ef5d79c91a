/** What is done over a whole folder: its safe fixes, and the report on it as a page. */
import {
  commands,
  Disposable,
  env,
  type LogOutputChannel,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isolateArabic } from '../server/bidi.ts';
import { type CheckFolderParams, type DocumentParams, requests } from '../server/protocol.ts';
import { chooseFolder, followWork } from './check-folder.ts';
import type { Session } from './session.ts';
import { reasonOf, say } from './texts.ts';

const REPORT = 'mudaqqiq-report.html';

export function registerFolderCommands(session: Session, log: LogOutputChannel): Disposable {
  const all: Readonly<Record<string, (folder: Uri) => Promise<void>>> = {
    fixFolder: (folder) => fixFolder(session, folder),
    reportFolder: (folder) => reportFolder(session, folder),
  };
  return Disposable.from(
    ...Object.entries(all).map(([name, run]) =>
      commands.registerCommand(`mudaqqiq.${name}`, async (chosen?: Uri) => {
        try {
          const folder = chosen ?? (await chooseFolder());
          if (folder) await run(folder);
        } catch (error) {
          log.error(error instanceof Error ? error : String(error));
          void window.showErrorMessage(say('server.failed', { error: reasonOf(error) }));
        }
      }),
    ),
  );
}

async function fixFolder(session: Session, folder: Uri): Promise<void> {
  const params: DocumentParams = { uri: folder.toString() };
  await (await session.client()).sendRequest(requests.fixFolder, params);
}

async function reportFolder(session: Session, folder: Uri): Promise<void> {
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folder, REPORT),
    filters: { HTML: ['html'] },
    title: say('report.where'),
  });
  if (!target) return;
  const name = folder.path.split('/').filter(Boolean).at(-1) ?? folder.path;
  const client = await session.client();
  const options = {
    location: ProgressLocation.Notification,
    title: isolateArabic(say('folder.checking', { name })),
    cancellable: true,
  };
  const page = await window.withProgress(options, (progress, token) =>
    followWork(session, 'folderReport', progress, (workDoneToken) => {
      const params: CheckFolderParams = { uri: folder.toString(), workDoneToken };
      return client.sendRequest<string | null>(requests.folderReport, params, token);
    }),
  );
  if (page === null) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(page));
  const open = say('report.open');
  const pressed = await window.showInformationMessage(say('report.done', { name: nameOf(target) }), open);
  if (pressed === open) await env.openExternal(target);
}

function nameOf({ path }: Uri): string {
  return path.split('/').at(-1) ?? path;
}

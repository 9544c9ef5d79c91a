/** «Check folder»: asks which, shows how far the server is, and then what it found. */
import {
  commands,
  type LogOutputChannel,
  type Progress,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { isolateArabic } from '../server/bidi.ts';
import { type CheckFolderParams, type CheckFolderResult, requests } from '../server/protocol.ts';
import { stepDone } from './first-steps.ts';
import type { Session } from './session.ts';
import { say, sayCounts } from './texts.ts';

let works = 0;

export async function checkFolder(session: Session, log: LogOutputChannel, chosen?: Uri): Promise<void> {
  const folder = chosen ?? (await chooseFolder());
  if (!folder) return;
  const name = folder.path.split('/').filter(Boolean).at(-1) ?? folder.path;
  const client = await session.client();
  const result = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: isolateArabic(say('folder.checking', { name })),
      cancellable: true,
    },
    (progress, token) =>
      followWork(session, 'checkFolder', progress, (workDoneToken) => {
        const params: CheckFolderParams = { uri: folder.toString(), workDoneToken };
        return client.sendRequest<CheckFolderResult>(requests.checkFolder, params, token);
      }),
  );
  await showResult(result, name, log);
}

/** Shows how far the server is with the work that `ask` asks for under a token. */
export async function followWork<T>(
  session: Session,
  name: string,
  progress: Progress<{ readonly increment: number; readonly message: string }>,
  ask: (workDoneToken: string) => Promise<T>,
): Promise<T> {
  works++;
  const workDoneToken = `mudaqqiq/${name}/${works}`;
  let reached = 0;
  const listener = await session.onProgress(workDoneToken, (value) => {
    if (value.kind !== 'report') return;
    const percentage = value.percentage ?? reached;
    progress.report({
      increment: percentage - reached,
      message: isolateArabic(value.message ?? ''),
    });
    reached = percentage;
  });
  try {
    return await ask(workDoneToken);
  } finally {
    listener.dispose();
  }
}

export async function chooseFolder(): Promise<Uri | undefined> {
  const [first, ...others] = workspace.workspaceFolders ?? [];
  if (first && others.length === 0) return first.uri;
  if (first) return (await window.showWorkspaceFolderPick({ placeHolder: say('folder.choose') }))?.uri;
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: say('folder.choose'),
  });
  return chosen?.[0];
}

async function showResult(result: CheckFolderResult, name: string, log: LogOutputChannel): Promise<void> {
  const { files, checked, withFindings, counts, skipped, dropped, cancelled } = result;
  if (files === 0) return void window.showInformationMessage(say('folder.none', { name }));
  if (checked > 0 && !cancelled) stepDone('folder');
  for (const { uri, reason } of skipped) log.warn(`${uri}: ${reason}`);
  const parts = [
    ...(cancelled ? [say('folder.cancelled', { checked, files })] : []),
    withFindings > 0
      ? say('folder.done', { checked, withFindings, found: sayCounts(counts) })
      : say('folder.clean', { checked }),
    ...(skipped.length > 0 ? [say('folder.skipped', { count: skipped.length })] : []),
    ...(dropped > 0 ? [say('folder.dropped', { count: dropped })] : []),
  ];
  const problems = say('folder.problems');
  const reasons = say('folder.reasons');
  const buttons = [...(withFindings > 0 ? [problems] : []), ...(skipped.length > 0 ? [reasons] : [])];
  // Not awaited by the command: a message may stay for minutes.
  void window.showInformationMessage(parts.join(' · '), ...buttons).then((pressed) => {
    if (pressed === problems) void commands.executeCommand('workbench.actions.view.problems');
    else if (pressed === reasons) log.show();
  });
}

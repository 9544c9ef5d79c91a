/** What the server wrote into the folder's files for a decision of the user: told, and taken back by one press. */
import { type Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { notifications, type RememberedParams, type WrittenFile } from '../../server/protocol.ts';
import { isWalking } from '../findings/walk.ts';
import { say } from '../texts.ts';
import { tell } from './tell.ts';

export function tellDecisions(client: BaseLanguageClient): Disposable {
  return client.onNotification(notifications.remembered, ({ text, files }: RememberedParams) => {
    // The walk counts what was accepted, and says so at its end.
    if (!isWalking()) tell(text, () => restore(files));
  });
}

/** Each file as it was before, unless something else was written since. */
async function restore(files: readonly WrittenFile[]): Promise<string | undefined> {
  const { fs } = workspace;
  for (const { uri, before, after } of files.toReversed()) {
    const file = Uri.parse(uri);
    const now = new TextDecoder().decode(await fs.readFile(file));
    if (now !== after) return say('done.notRestored', { name: file.path.split('/').at(-1) ?? '' });
    if (before === null) await fs.delete(file);
    else await fs.writeFile(file, new TextEncoder().encode(before));
  }
  return undefined;
}

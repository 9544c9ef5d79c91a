/** One line that says what happened, with a button that takes it back. */
import { window } from 'vscode';
import { reasonOf, say } from '../texts.ts';
import type { Changes } from './changes.ts';

/** Not awaited by whoever acts: the line may stay for minutes. @param takeBack returns why it could not, if so */
export function tell(text: string, takeBack: () => Promise<string | undefined>): void {
  const undo = say('done.undo');
  void window.showInformationMessage(text, undo).then(async (pressed) => {
    if (pressed !== undo) return;
    const problem = await takeBack().catch(reasonOf);
    if (problem === undefined) window.setStatusBarMessage(say('done.undone'), 5000);
    else void window.showWarningMessage(problem);
  });
}

export function tellChanges(text: string, changes: Changes): void {
  tell(text, async () => {
    const left = await changes.takeBack();
    return left === 0 ? undefined : say('done.notUndone', { left });
  });
}

/** «Switch off this rule everywhere»: in the user's settings, which hold before every folder's `mudaqqiq.json`. */
import {
  CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  Disposable,
  languages,
  window,
  workspace,
} from 'vscode';
import { draftSelector } from './drafts.ts';
import { ruleOf } from './findings.ts';
import { reasonOf, say } from './texts.ts';

/** Of a code action alone: `(rule)`. */
const COMMAND = 'mudaqqiq.switchOffEverywhere';

export function registerRuleEverywhere(): Disposable {
  return Disposable.from(
    commands.registerCommand(COMMAND, async (rule: string) => {
      try {
        await switchOff(rule);
      } catch (error) {
        void window.showErrorMessage(say('rule.not-switched', { error: reasonOf(error) }));
      }
    }),
    languages.registerCodeActionsProvider(
      draftSelector(),
      { provideCodeActions: (_document, _range, { diagnostics }) => offer(diagnostics) },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

/** One for each rule that has a finding here. */
function offer(diagnostics: readonly Diagnostic[]): CodeAction[] {
  const own = diagnostics.filter(({ source }) => source === 'mudaqqiq');
  return [...new Set(own.map(ruleOf))].map((rule) => {
    const action = new CodeAction(say('rule.off-everywhere', { rule }), CodeActionKind.QuickFix);
    action.command = { command: COMMAND, title: action.title, arguments: [rule] };
    action.diagnostics = own.filter((diagnostic) => ruleOf(diagnostic) === rule);
    return action;
  });
}

async function switchOff(rule: string): Promise<void> {
  const settings = workspace.getConfiguration('mudaqqiq');
  const current = settings.inspect<Record<string, string>>('rules')?.globalValue;
  await settings.update('rules', { ...current, [rule]: 'off' }, ConfigurationTarget.Global);
}

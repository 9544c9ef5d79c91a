/**
 * «Switch off this rule everywhere»: in the user's settings, which hold before every folder's `mudaqqiq.json`, and in the
 * workspace's own where these name the rule and would hold before the user's.
 */
import {
  CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  Disposable,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { ACTION_KINDS } from '../server/protocol.ts';
import { tell } from './done/tell.ts';
import { draftSelector } from './drafts.ts';
import { currentOnes, nameOfRule, ruleOf } from './findings/listed.ts';
import { SHOW_RULE } from './rule-links.ts';
import { reasonOf, say } from './texts.ts';

/** Of a code action alone: `(rule, what it is called, uri of the draft)`. */
const COMMAND = 'mudaqqiq.switchOffEverywhere';

export function registerRuleEverywhere(): Disposable {
  return Disposable.from(
    commands.registerCommand(COMMAND, async (rule: string, about: string, uri: Uri) => {
      try {
        await switchOff(rule, about, uri);
      } catch (error) {
        void window.showErrorMessage(say('rule.not-switched', { error: reasonOf(error) }));
      }
    }),
    languages.registerCodeActionsProvider(
      draftSelector(),
      { provideCodeActions: (document, _range, { diagnostics }) => offer(document, diagnostics) },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

/** For each rule that has a finding here: why it reports, and how to be rid of it. */
function offer(document: TextDocument, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const own = currentOnes(document, diagnostics);
  const rules = new Map(own.map((diagnostic) => [ruleOf(diagnostic), nameOfRule(diagnostic)]));
  return [...rules].flatMap(([rule, about]) => {
    const act = (title: string, command: string, ...given: unknown[]): CodeAction => {
      const action = new CodeAction(title, CodeActionKind.Empty.append(ACTION_KINDS.rule));
      action.command = { command, title, arguments: given };
      action.diagnostics = own.filter((diagnostic) => ruleOf(diagnostic) === rule);
      return action;
    };
    return [
      act(say('rule.why', { rule: about }), SHOW_RULE, rule),
      act(say('rule.off-everywhere', { rule: about }), COMMAND, rule, about, document.uri),
    ];
  });
}

async function switchOff(rule: string, about: string, uri: Uri): Promise<void> {
  const settings = workspace.getConfiguration('mudaqqiq', uri);
  const rules = settings.inspect<Readonly<Record<string, string>>>('rules');
  const { Global, Workspace, WorkspaceFolder } = ConfigurationTarget;
  const all = [
    [rules?.workspaceFolderValue, WorkspaceFolder],
    [rules?.workspaceValue, Workspace],
    [rules?.globalValue, Global],
  ] as const;
  const layers = all.filter(([set, target]) => target === Global || set?.[rule] !== undefined);
  for (const [set, target] of layers) await settings.update('rules', { ...set, [rule]: 'off' }, target);
  tell(say('rule.off-done', { rule: about }), async () => {
    for (const [set, target] of layers)
      await workspace.getConfiguration('mudaqqiq', uri).update('rules', set, target);
    return undefined;
  });
}

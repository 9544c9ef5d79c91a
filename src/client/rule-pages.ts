/** A rule's page, in the preview of Markdown: from a finding's rule, from «لماذا؟» among its fixes, from a list. */
import { commands, Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { type RuleTitle, requests } from '../server/protocol.ts';
import { activeDraft } from './drafts.ts';
import { findingsOf } from './findings/listed.ts';
import { RULE_SCHEME, SHOW_RULE } from './rule-links.ts';
import type { Session } from './session.ts';
import { say } from './texts.ts';

/** VS Code's own; by `configurationDefaults` it opens every document of the scheme. */
const PREVIEW = 'vscode.markdown.preview.editor';

export function registerRulePages({ extensionUri }: ExtensionContext): Disposable {
  const provideTextDocumentContent = async ({ path }: Uri): Promise<string> => {
    const page = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs/rules', path));
    return new TextDecoder().decode(page).replace(/<!--[\s\S]*?-->\n?/g, '');
  };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(RULE_SCHEME, { provideTextDocumentContent }),
    commands.registerCommand(SHOW_RULE, async (rule: string) => {
      // From a link in a message or a page: nothing but a rule's name leads anywhere.
      if (!/^[a-z]+\/[a-z-]+$/.test(rule)) return;
      const uri = Uri.from({ scheme: RULE_SCHEME, path: `/${rule}.md` });
      await commands.executeCommand('vscode.openWith', uri, PREVIEW);
    }),
  );
}

/** The rules under the cursor first, then all others. */
export async function chooseRule(session: Session): Promise<void> {
  const client = await session.client();
  const titles = await client.sendRequest<RuleTitle[]>(requests.rules);
  const editor = activeDraft();
  const here = new Set(
    editor
      ? findingsOf(editor.document)
          .filter(({ range }) => range.contains(editor.selection.active))
          .map(({ rule }) => rule)
      : [],
  );
  const items = titles
    .map(({ rule, title }) => ({ label: title, description: rule }))
    .sort((a, b) => Number(here.has(b.description)) - Number(here.has(a.description)));
  const options = { placeHolder: say('rule.choose'), matchOnDescription: true };
  const picked = await window.showQuickPick(items, options);
  if (picked) await commands.executeCommand(SHOW_RULE, picked.description);
}

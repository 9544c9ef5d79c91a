/** The extension, alike on the desktop and in the browser. */
import { commands, type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import { registerCommands } from './commands.ts';
import { registerCompare } from './compare/view.ts';
import { registerCountryOffer } from './country-offer.ts';
import { registerSilenced } from './done/silenced.ts';
import { isArabicDraft } from './drafts.ts';
import { registerEncodingOffer } from './encoding-offer.ts';
import { FindingsView } from './findings/view.ts';
import { registerWalk } from './findings/walk.ts';
import { watchCountry, watchFixes } from './first-steps.ts';
import { registerFixOnSave } from './fix-on-save.ts';
import { registerFolderCommands } from './folder-commands.ts';
import { withDirections } from './markdown-direction.ts';
import { PeopleView } from './people-view.ts';
import { registerPersonCommands } from './person-commands.ts';
import { registerReading } from './reading/view.ts';
import { recognizeDrafts } from './recognize.ts';
import { registerRtlEditor } from './rtl/editor.ts';
import { registerRuleEverywhere } from './rule-everywhere.ts';
import { registerRulePages } from './rule-pages.ts';
import { type Platform, Session } from './session.ts';
import { createStatus } from './status.ts';
import { registerTermCommands } from './terms/commands.ts';
import { TermsView } from './terms/view.ts';
import { say } from './texts.ts';
import { registerUnknownWords } from './unknown-words.ts';
import { registerWordEditor } from './word/editor.ts';

/** What VS Code's preview of Markdown takes (`markdown.markdownItPlugins`). */
export interface Contributions {
  readonly extendMarkdownIt: typeof withDirections;
}

let running: Session | undefined;

/** Returns at once: the server starts in the background, and only when there is an Arabic draft to check. */
export function activateWith(context: ExtensionContext, platform: Platform): Contributions {
  const log = window.createOutputChannel('Mudaqqiq Extension', { log: true });
  const session = new Session(context, platform);
  running = session;
  let failed = false;
  const startFor = (document: TextDocument): void => {
    if (session.isStarted || session.isDead || !isArabicDraft(document)) return;
    session.client().catch((error: Error) => {
      if (session.hasEnded) return;
      failed = true;
      log.error(error);
    });
  };
  session.onFailed(async (error) => {
    if (session.hasEnded) return;
    const restart = say('status.restart');
    const text = session.isDead ? say('server.died') : say('server.failed', { error: error.message });
    if ((await window.showErrorMessage(text, restart)) !== restart) return;
    failed = false;
    await commands.executeCommand('mudaqqiq.restart');
  });
  const terms = new TermsView(session);
  context.subscriptions.push(
    log,
    recognizeDrafts(),
    watchFixes(),
    watchCountry(),
    createStatus(session),
    new FindingsView(session),
    registerWalk(),
    registerSilenced(session),
    registerFixOnSave(session),
    new PeopleView(session),
    registerPersonCommands(session),
    terms,
    registerCommands(context, session, log),
    registerFolderCommands(session, log),
    registerUnknownWords(session),
    registerEncodingOffer(),
    registerCountryOffer(context, session),
    registerRuleEverywhere(),
    registerRulePages(context),
    registerTermCommands(context, session, terms, log),
    registerRtlEditor(context, session),
    registerWordEditor(context, session),
    registerReading(context),
    registerCompare(context, session),
    workspace.onDidOpenTextDocument(startFor),
    // Otherwise each key would report again that the server does not start.
    workspace.onDidChangeTextDocument(({ document }) => !failed && startFor(document)),
  );
  // Not before VS Code knows that the extension has started: loading the library takes longer than all else here.
  setTimeout(() => workspace.textDocuments.forEach(startFor));
  return { extendMarkdownIt: withDirections };
}

/** VS Code waits for this promise alone when it closes: the server saves what it knows of the folder. */
export async function deactivate(): Promise<void> {
  await running?.dispose();
}

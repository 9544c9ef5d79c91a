/** The counts of the draft in front, or why nothing was checked. */
import {
  type Command,
  type Diagnostic,
  type Disposable,
  LanguageStatusSeverity,
  languages,
  StatusBarAlignment,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { SeverityName, Status } from '../server/protocol.ts';
import { activeDraft, draftSelector, isArabicDraft, watchActiveDraft } from './drafts.ts';
import { severityOf } from './findings/listed.ts';
import type { Session } from './session.ts';
import { say, sayCounts, type TextKey } from './texts.ts';

interface Shown {
  readonly text: string;
  readonly detail: string;
  readonly severity: LanguageStatusSeverity;
  readonly command: Command;
}

export function createStatus(session: Session): Disposable {
  const known = new Map<string, Status>();
  let failure: Status | undefined;
  const bar = window.createStatusBarItem('mudaqqiq.status', StatusBarAlignment.Right, 90);
  const item = languages.createLanguageStatusItem('mudaqqiq.status', draftSelector());
  bar.name = item.name = 'Mudaqqiq';

  const refresh = (): void => {
    const document = activeDraft()?.document;
    const status = failure ?? (document && known.get(document.uri.toString()));
    if (!document || (!status && !isArabicDraft(document))) {
      bar.hide();
      return;
    }
    const { text, detail, severity, command } = describe(
      status && withoutHeld(status, session.heldIn(document)),
    );
    item.text = `${say('name')} ${text}`;
    item.detail = detail;
    item.severity = severity;
    item.command = command;
    item.busy = status === undefined;
    bar.text = `${text} ${say('name')}`;
    bar.tooltip = detail;
    bar.command = command;
    bar.backgroundColor =
      severity === LanguageStatusSeverity.Error
        ? new ThemeColor('statusBarItem.warningBackground')
        : undefined;
    // A text that is not Arabic is not our business; the language status still says so on request.
    if (status?.state === 'idle' && status.reason === 'no-arabic') bar.hide();
    else bar.show();
  };

  const listeners = [
    session.onFailed(({ message }) => {
      failure = { state: 'failed', text: message };
      known.clear();
      refresh();
    }),
    session.onChecked(({ uri, status }) => {
      failure = undefined;
      known.set(uri, status);
      refresh();
    }),
    watchActiveDraft(refresh),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = activeDraft()?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) refresh();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  ];
  refresh();
  return {
    dispose() {
      for (const each of [...listeners, bar, item]) each.dispose();
    },
  };
}

/** What waits at the word being typed is not counted before it is underlined. */
function withoutHeld(status: Status, held: readonly Diagnostic[]): Status {
  if (status.state !== 'checked') return status;
  const { counts } = status;
  const left = (name: SeverityName): number =>
    Math.max(0, counts[name] - held.filter((each) => severityOf(each) === name).length);
  return {
    ...status,
    counts: { error: left('error'), warning: left('warning'), info: left('info'), hint: left('hint') },
  };
}

function describe(status: Status | undefined): Shown {
  const problems = link('status.problems', 'mudaqqiq.findings.focus');
  const { Information } = LanguageStatusSeverity;
  if (!status)
    return { text: '$(sync~spin)', detail: say('status.checking'), severity: Information, command: problems };
  if (status.state === 'failed') {
    return {
      text: '$(error)',
      detail: `${say('status.failed')}\n${status.text}`,
      severity: LanguageStatusSeverity.Error,
      command: link('status.restart', 'mudaqqiq.restart'),
    };
  }
  if (status.state === 'idle') {
    return {
      text: '$(circle-slash)',
      detail: status.text,
      severity: Information,
      command: link('status.settings', 'workbench.action.openSettings', 'mudaqqiq'),
    };
  }
  const { counts, notes } = status;
  const clean = counts.error + counts.warning + counts.info + counts.hint === 0;
  const shown = [`$(error) ${counts.error}`, `$(warning) ${counts.warning}`, `$(info) ${counts.info}`];
  return {
    text: clean ? '$(check)' : shown.filter((each) => !each.endsWith(' 0')).join(' ') || '$(lightbulb)',
    detail: [clean ? say('status.clean') : say('status.found', { found: sayCounts(counts) }), ...notes].join(
      '\n',
    ),
    severity: counts.error > 0 ? LanguageStatusSeverity.Warning : Information,
    command: problems,
  };
}

function link(key: TextKey, command: string, ...args: unknown[]): Command {
  return { title: say(key), command, arguments: args };
}

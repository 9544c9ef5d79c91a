/** How severe something is, as an icon of a list. */
import { ThemeColor, ThemeIcon } from 'vscode';
import type { SeverityName } from '../server/protocol.ts';

const ICONS: Readonly<Record<SeverityName, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'lightbulb',
};
const COLOURS: Readonly<Record<SeverityName, string>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
  info: 'notificationsInfoIcon.foreground',
  hint: 'notificationsInfoIcon.foreground',
};

export function severityIcon(severity: SeverityName): ThemeIcon {
  return new ThemeIcon(ICONS[severity], new ThemeColor(COLOURS[severity]));
}

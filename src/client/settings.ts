/** What the user set, without the manifest's defaults: those would override the folder's `mudaqqiq.json`. */
import { type ExtensionContext, type Uri, workspace } from 'vscode';

export function readExplicitSettings(
  context: ExtensionContext,
  scope: Uri | undefined,
): Record<string, unknown> {
  const config = workspace.getConfiguration('mudaqqiq', scope ?? null);
  const settings: Record<string, unknown> = {};
  for (const name of settingNames(context)) {
    const {
      key: _key,
      defaultValue: _default,
      defaultLanguageValue: _other,
      languageIds: _ids,
      ...set
    } = config.inspect(name) ?? {};
    if (Object.values(set).every((value) => value === undefined)) continue;
    // VS Code returns proxies, which cannot be sent to a worker.
    settings[name] = JSON.parse(JSON.stringify(config.get(name)));
  }
  return settings;
}

interface Manifest {
  readonly contributes: {
    readonly configuration?: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

function settingNames(context: ExtensionContext): string[] {
  const { contributes } = context.extension.packageJSON as Manifest;
  return Object.keys(contributes.configuration?.properties ?? {}).map((key) =>
    key.replace(/^mudaqqiq\./, ''),
  );
}

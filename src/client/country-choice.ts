/** «اختر رسم بلدك…»: the presets as a list to choose from, each with what it changes. */
import { ConfigurationTarget, window, workspace } from 'vscode';
import { say } from './texts.ts';

const COUNTRIES = ['egypt', 'gulf', 'levant', 'iraq', 'maghreb'] as const;
type Country = (typeof COUNTRIES)[number];
type Choice = Country | 'recommended';

export async function chooseCountry(): Promise<void> {
  const settings = workspace.getConfiguration('mudaqqiq');
  const current = settings.get<string>('preset');
  const choices: readonly { choice: Choice; label: string; detail: string }[] = [
    ...COUNTRIES.map((choice) => ({
      choice,
      label: say(`country.set.${choice}`),
      detail: say(`country.signs.${choice === 'iraq' ? 'levant' : choice}`),
    })),
    { choice: 'recommended', label: say('country.no'), detail: say('country.noDetail') },
  ];
  const picked = await window.showQuickPick(
    choices.map((each) => ({ ...each, description: each.choice === current ? '✓' : '' })),
    { placeHolder: say('country.choose') },
  );
  if (!picked) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update('preset', picked.choice, target);
  void window.showInformationMessage(say('country.done'));
}

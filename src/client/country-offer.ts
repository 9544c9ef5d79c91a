/** Offers the spellings of a country once, when the first drafts of a workspace are written like its press. */
import { ConfigurationTarget, type Disposable, type ExtensionContext, window, workspace } from 'vscode';
import type { WrittenLike } from '../server/protocol.ts';
import { elected, type Votes, withVote } from './country-votes.ts';
import type { Session } from './session.ts';
import { say, type TextKey } from './texts.ts';

const VOTES = 'mudaqqiq.countryVotes';
const OFFERED = 'mudaqqiq.countryOffered';

type Offered = WrittenLike | 'iraq';

/** The Levant and Iraq write alike, so the editor says which. */
const CHOICES: Readonly<Record<WrittenLike, readonly Offered[]>> = {
  egypt: ['egypt'],
  gulf: ['gulf'],
  maghreb: ['maghreb'],
  levant: ['levant', 'iraq'],
};

export function registerCountryOffer({ workspaceState }: ExtensionContext, session: Session): Disposable {
  return session.onChecked(({ uri, status }) => {
    if (status.state !== 'checked' || status.country === undefined) return;
    if (workspaceState.get(OFFERED, false) || isSet()) return;
    const votes = withVote(workspaceState.get<Votes>(VOTES, {}), uri, status.country);
    const country = elected(votes);
    // Nothing is awaited before it is kept that this was offered: the next check of a draft may come meanwhile, and
    // VS Code shows a message that comes twice once and dismisses the other, with the answer.
    void workspaceState.update(VOTES, country === undefined ? votes : undefined);
    if (country === undefined) return;
    void workspaceState.update(OFFERED, true);
    void offer(country);
  });
}

/** A preset that the user chose is not asked about, whatever it is. */
function isSet(): boolean {
  const { globalValue, workspaceValue, workspaceFolderValue } =
    workspace.getConfiguration('mudaqqiq').inspect('preset') ?? {};
  return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
}

async function offer(country: WrittenLike): Promise<void> {
  const examples = say(`country.signs.${country}` satisfies TextKey);
  const choices: { title: string; choice?: Offered }[] = CHOICES[country].map((choice) => ({
    title: say(`country.set.${choice}` satisfies TextKey),
    choice,
  }));
  choices.push({ title: say('country.no') });
  const picked = await window.showInformationMessage(say('country.offer', { examples }), ...choices);
  if (picked?.choice === undefined) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration('mudaqqiq').update('preset', picked.choice, target);
  void window.showInformationMessage(say('country.done'));
}

/** «ما قُبل وما أُسكت»: accepted findings, rules that are off and the house's words, to take back from. */
import { commands, type Disposable, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import { isolateArabic } from '../../server/bidi.ts';
import { type RuleTitle, requests, type Silenced, type TakeBackParams } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { termsScope } from '../terms/view.ts';
import { reasonOf, say } from '../texts.ts';

interface Row extends QuickPickItem {
  readonly silenced?: Silenced;
}

const KINDS = ['accepted', 'rule', 'word'] as const;

export function registerSilenced(session: Session): Disposable {
  return commands.registerCommand('mudaqqiq.silenced', async () => {
    const uri = termsScope();
    if (!uri) return void window.showInformationMessage(say('terms.nowhere'));
    try {
      await showSilenced(session, uri);
    } catch (error) {
      void window.showErrorMessage(say('server.failed', { error: reasonOf(error) }));
    }
  });
}

/** Stays open: who takes back one often takes back more. */
async function showSilenced(session: Session, uri: Uri): Promise<void> {
  const client = await session.client();
  const rules = await client.sendRequest<RuleTitle[]>(requests.rules);
  const names = new Map(rules.map(({ rule, about }) => [rule, about]));
  const read = async (): Promise<Row[]> =>
    rowsOf(await client.sendRequest<Silenced[]>(requests.silenced, { uri: uri.toString() }), names);
  const rows = await read();
  if (rows.length === 0) return void window.showInformationMessage(say('silenced.none'));
  const list = window.createQuickPick<Row>();
  list.title = say('silenced.title');
  list.placeholder = say('silenced.choose');
  list.matchOnDetail = true;
  list.items = rows;
  list.onDidAccept(async () => {
    const silenced = list.selectedItems[0]?.silenced;
    if (!silenced) return;
    list.busy = true;
    const params: TakeBackParams = { uri: uri.toString(), silenced };
    await client.sendRequest(requests.takeBack, params);
    list.items = await read();
    list.busy = false;
    if (list.items.length === 0) list.hide();
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

/** @param names what the rules are called, by their ids */
function rowsOf(all: readonly Silenced[], names: ReadonlyMap<string, string>): Row[] {
  return KINDS.flatMap((kind): Row[] => {
    const own = all.filter((each) => each.kind === kind);
    if (own.length === 0) return [];
    const heading = { label: say(`silenced.${kind}`), kind: QuickPickItemKind.Separator };
    return [heading, ...own.map((silenced) => ({ ...describe(silenced, names), silenced }))];
  });
}

function describe(
  silenced: Silenced,
  names: ReadonlyMap<string, string>,
): Pick<Row, 'label' | 'description' | 'detail'> {
  if (silenced.kind === 'word') return { label: isolateArabic(silenced.word) };
  if (silenced.kind === 'rule')
    return {
      label: names.get(silenced.rule) ?? silenced.rule,
      description: [silenced.rule, silenced.drafts].filter(Boolean).join(' · '),
    };
  const { rule, text, before, after } = silenced.finding;
  return {
    label: isolateArabic(`«${text}»`),
    description: names.get(rule) ?? rule,
    detail: isolateArabic(['…', before, text, after, '…'].filter(Boolean).join(' ')),
  };
}

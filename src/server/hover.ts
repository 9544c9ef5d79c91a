/** The card shown over a person's name, and the reason for a finding. */
import type { Hover, MarkupContent } from 'vscode-languageserver';
import type { Finding } from '../draft/index.ts';
import type { Person } from '../people/index.ts';
import { allRules } from '../rules/index.ts';
import { rulePage } from './diagnostics.ts';
import type { CheckedDraft } from './drafts.ts';
import { isEntryOf, titlesOf } from './navigation.ts';
import { mentionsOf, personAt } from './persons.ts';
import { toRange } from './positions.ts';

export interface HoverOptions {
  readonly rulesUri: string | undefined;
  /** The client shows Markdown. */
  readonly markdown: boolean;
}

export function findHover(checked: CheckedDraft, offset: number, options: HoverOptions): Hover | undefined {
  const { document, draft, findings, speech } = checked;
  const here = personAt(draft, offset);
  if (here) {
    return {
      contents: write(personCard(checked, here.person, options), options),
      range: toRange(document, here.mention),
    };
  }
  const use = draft.termUses.find(({ start, end }) => start <= offset && offset <= end);
  if (use?.entry.note) {
    const { canonical, note } = use.entry;
    const name = options.markdown ? `**${plain(canonical, options)}**` : canonical;
    return {
      contents: write(
        [name, plain(note, options)].map((line) => speech.dressName(line)),
        options,
      ),
      range: toRange(document, use),
    };
  }
  const finding = findings.find(({ start, end }) => start <= offset && offset <= end);
  const reason = finding && ruleReason(checked, finding, options);
  return finding && reason
    ? { contents: write(reason, options), range: toRange(document, finding) }
    : undefined;
}

function write(lines: readonly string[], { markdown }: HoverOptions): MarkupContent {
  // Two blanks before the line end keep each line on its own in Markdown.
  return { kind: markdown ? 'markdown' : 'plaintext', value: lines.join(markdown ? '  \n' : '\n') };
}

function personCard(
  { draft, speech, newsroom }: CheckedDraft,
  person: Person,
  options: HoverOptions,
): string[] {
  const name = speech.dressName(options.markdown ? escapeMarkdown(person.canonical) : person.canonical);
  const titles = titlesOf(person);
  const entry = newsroom.house.entries.find((each) => isEntryOf(each, person.canonical));
  return [
    options.markdown ? `**${name}**` : name,
    ...titles.map((title) => speech.dressName(options.markdown ? escapeMarkdown(title) : title)),
    ...(person.gender ? [speech.say(person.gender === 'm' ? 'person.man' : 'person.woman')] : []),
    speech.say('person.mentions', { count: mentionsOf(draft, person).length }),
    ...(entry ? [speech.say('person.in-terms')] : []),
    ...(entry?.note ? [speech.dressName(plain(entry.note, options))] : []),
  ];
}

/** The message itself is shown by the client already. */
function ruleReason(
  { speech }: CheckedDraft,
  { rule }: Finding,
  options: HoverOptions,
): string[] | undefined {
  const description = allRules.find(({ id }) => id === rule)?.description[speech.language];
  if (description === undefined) return undefined;
  const { rulesUri, markdown } = options;
  const link = markdown && rulesUri ? [`[${speech.say('rule.page')}](${rulePage(rulesUri, rule)})`] : [];
  return [speech.dress(description), ...link];
}

/** As text, whatever the client shows. */
function plain(text: string, { markdown }: HoverOptions): string {
  return markdown ? escapeMarkdown(text) : text;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|]/g, '\\$&');
}

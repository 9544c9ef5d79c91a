/** Organisations and places: less exact than people, and for lists only. */
import weak from '../../dictionaries/bodies/weak-heads.json';
import { offsetWithin, type TextStructure, type Token, withoutFillers } from '../text/index.ts';
import { type Body, type BodyParts, readBodies } from './bodies/index.ts';
import { tokenStem } from './features.ts';
import type { Label } from './model.ts';
import type { NameLists } from './names.ts';
import type { Mention, MentionKind } from './people.ts';

const KINDS: Readonly<Record<string, MentionKind>> = { ORG: 'organisation', LOC: 'place' };

/** Bodies, laws and programmes by their first word, in the order of the text; of a body within a body the outer one. */
export function findBodies(structure: TextStructure, parts: BodyParts): Mention[] {
  const mentions: Mention[] = [];
  let taken = 0;
  for (const body of readBodies(structure, parts)) {
    if (body.start < taken || !isNamed(body)) continue;
    mentions.push(bodyMention(structure.text, body));
    taken = body.end;
  }
  return mentions;
}

const weakHeads = new Set(weak);

/**
 * «الهيئة الوطنية» and «مكتب الوزيرة» may be any: with a word more a name it is. «حملة تنظيف الشواطئ» is one in quotation
 * marks alone.
 */
function isNamed({ class: kind, head, words, isClosed, isQuoted }: Body): boolean {
  if (isQuoted) return true;
  if (!isClosed || kind === 'doing') return false;
  const isWeak = weakHeads.has(head);
  if (words.length > 2) return kind !== 'programme' || !isWeak;
  return !words[0]!.startsWith('ال') && kind !== 'programme' && !isWeak;
}

function bodyMention(text: string, { tokens, words, start, end }: Body): Mention {
  return {
    kind: 'organisation',
    start,
    end,
    text: withoutFillers(text.slice(start, end)),
    tokens,
    parts: words,
    proclitics: withoutFillers(text.slice(tokens[0]!.start, start)),
    honorifics: [],
    roles: [],
    person: undefined,
  };
}

/** A mention whose text is still to be taken from the draft. */
export type FoundEntity = Omit<Mention, 'text'>;

/** Organisations and places as the tagger has them. */
export function findEntities(
  tokens: readonly Token[],
  tags: readonly Label[],
  lists: NameLists,
): FoundEntity[] {
  const mentions: FoundEntity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const kind = tags[at]?.startsWith('B-') ? KINDS[tags[at]!.slice(2)] : undefined;
    if (!kind) {
      const place = placeAt(tokens, at, tags, lists);
      if (place) mentions.push(mentionOf('place', [place], lists));
      continue;
    }
    let end = at + 1;
    while (tags[end]?.startsWith('I-') && tags[end]!.slice(2) === tags[at]!.slice(2)) end++;
    while (end > at && tokens[end - 1]!.kind !== 'word') end--;
    if (end === at) continue;
    if (mayBeAny(tokens, at, end, lists)) continue;
    // To the corpora a university is now a place, now a body.
    const head = tokenStem(tokens[at]!.bare, lists).stem;
    const isBody = lists.gazetteer.isOrganisationHead(head) && !lists.gazetteer.isPlaceHead(head);
    mentions.push(mentionOf(isBody ? 'organisation' : kind, tokens.slice(at, end), lists));
  }
  return mentions;
}

/** «الهيئة الجديدة»: a kind of body and one adjective. */
function mayBeAny(tokens: readonly Token[], at: number, end: number, { gazetteer }: NameLists): boolean {
  const [head, adjective] = [tokens[at]!.bare, tokens[at + 1]?.bare ?? ''];
  if (end - at > 2 || !head.startsWith('ال') || !gazetteer.isOrganisationHead(head.slice(2))) return false;
  return end - at === 1 || adjective.startsWith('ال');
}

/** «مدينة صعدة», «محافظة المنيا»: the lists know the place, and the word before it says that it is one. */
function placeAt(
  tokens: readonly Token[],
  at: number,
  tags: readonly Label[],
  { gazetteer }: NameLists,
): Token | undefined {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (token.kind !== 'word' || before?.kind !== 'word' || (tags[at] && tags[at] !== 'O')) return undefined;
  return gazetteer.isPlaceHead(before.bare) && gazetteer.isPlace(token.bare) ? token : undefined;
}

function mentionOf(kind: MentionKind, tokens: readonly Token[], lists: NameLists): FoundEntity {
  const { stem, proclitic } = tokenStem(tokens[0]!.bare, lists);
  const first = tokens[0]!.text;
  // للمنيا cannot be cut in two: its name begins with the word.
  const isCut = first.startsWith(proclitic) && first.endsWith(stem);
  const start = offsetWithin(tokens[0]!, isCut ? proclitic.length : 0);
  const end = tokens.at(-1)!.end;
  return {
    kind,
    start,
    end,
    tokens,
    parts: [stem, ...tokens.slice(1).map(({ bare }) => bare)],
    proclitics: proclitic,
    honorifics: [],
    roles: [],
    person: undefined,
  };
}

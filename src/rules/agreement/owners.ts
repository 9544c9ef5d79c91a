/** Who else in a sentence may own a verb or a participle: people without a name, and bodies. */
import speakers from '../../../dictionaries/verbs/speakers.json' with { type: 'json' };
import type { Gender } from '../../lexicon/index.ts';
import type { Gazetteer } from '../../people/index.ts';
import type { Token } from '../../text/index.ts';

const SPEAKERS: Readonly<Record<Gender, ReadonlySet<string>>> = {
  m: new Set(speakers.m),
  f: new Set(speakers.f),
};

/** The Word may be somebody, or a body, of this gender who speaks: الوزارة, والده, للمدير. */
export function maySpeak({ kind, bare }: Token, gender: Gender, gazetteer: Gazetteer): boolean {
  if (kind !== 'word') return false;
  return [
    bare,
    bare.replace(/^[وف]?(?:لل|[بلك]?ال|[بل])(?=.{2})/, ''),
    bare.replace(/^[وف](?=.{3})/, ''),
  ].some(
    (word) =>
      ownForms(word).some((form) => SPEAKERS[gender].has(form)) ||
      gazetteer.title(word)?.gender === gender ||
      gazetteer.title(`ال${word}`)?.gender === gender ||
      gazetteer.roleHead(word) === gender,
  );
}

/** والده is والد with whose he is, زوجته is زوجة. */
function ownForms(word: string): string[] {
  const stem = word.replace(/^ال/, '');
  const owned = /^(.{2,})(?:ه|ها|هم|هما)$/.exec(stem)?.[1];
  return owned ? [stem, owned, owned.replace(/ت$/, 'ة')] : [stem];
}

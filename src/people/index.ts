export { analysePeople } from './analyse.ts';
export {
  AGREEING,
  type ArchivedName,
  type NameRecord,
  type PeopleArchive,
  PeopleIndex,
  recordPeople,
  soundKey,
} from './archive.ts';
export { type Body, type BodyParts, headOf, type NameWord, nameWords, readBodies } from './bodies/index.ts';
export {
  type Gazetteer,
  loadGazetteer,
  type NameEntry,
  type TitleMatch,
} from './gazetteer.ts';
export type { TitleEntry } from './gazetteer-file.ts';
export type {
  HonorificUse,
  Mention,
  MentionKind,
  NameSlip,
  People,
  Person,
  RoleUse,
} from './people.ts';
export { bareAt, type PersonPhrase, phrasesIn, phrasesOf, readPersonPhrases } from './phrases.ts';

export { analysePeople } from './analyse.ts';
export {
  type ArchivedName,
  type NameRecord,
  type PeopleArchive,
  PeopleIndex,
  recordPeople,
} from './archive.ts';
export { type Body, type BodyParts, headOf, type NameWord, nameWords, readBodies } from './bodies/index.ts';
export {
  type Gazetteer,
  type GazetteerData,
  loadGazetteer,
  type NameEntry,
  type TitleEntry,
  type TitleMatch,
} from './gazetteer.ts';
export type {
  HonorificUse,
  Mention,
  MentionKind,
  NameSlip,
  People,
  Person,
  RoleUse,
} from './people.ts';
export { bareAt, type PersonPhrase, readPersonPhrases } from './phrases.ts';

export type { Gazetteer, NameEntry, TitleEntry } from './gazetteer.ts';
export type {
  HonorificUse,
  Mention,
  MentionKind,
  People,
  Person,
  RoleUse,
  Slip,
} from './people.ts';

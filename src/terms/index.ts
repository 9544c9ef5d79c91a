export type { TermEntry, Terminology, TermKind, TermRole } from './terminology.ts';

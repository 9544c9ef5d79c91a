/** Who is who in a draft: the shapes. How they are found is in the files beside. */
import type { Gender } from '../lexicon/index.ts';
import type { Token } from '../text/index.ts';

export type MentionKind = 'person' | 'organisation' | 'place';

/** A title before a name: الدكتور in الدكتور أحمد سعادة. Offsets without proclitics (و in والدكتور is left out). */
export interface HonorificUse {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The gazetteer's masculine (else feminine) full form, so that د. and الدكتورة are both `الدكتور`. */
  readonly title: string;
  readonly gender: Gender | undefined;
}

/** An office beside a name: نائب وزير التضامن الاجتماعي. */
export interface RoleUse {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly gender: Gender | undefined;
  /** Former, acting, … said of it: السابق. */
  readonly former: boolean;
}

/** The name alone, without title, role or proclitics. */
export interface Mention {
  readonly kind: MentionKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Bare parts without proclitics: `['أحمد', 'سعادة']`. */
  readonly parts: readonly string[];
  /** Proclitics written onto the first part: و, ل, وب … or ''. */
  readonly proclitics: string;
  readonly honorifics: readonly HonorificUse[];
  readonly roles: readonly RoleUse[];
  /** The person's id; undefined for other kinds. */
  readonly person: string | undefined;
}

/** A spelling that belongs to a person but is written otherwise: صعدة for سعادة. Not one of the person's `mentions`. */
export interface NameSlip {
  readonly mention: Mention;
  readonly person: string;
  /** The word as written, proclitics included, … */
  readonly start: number;
  readonly end: number;
  /** … and what it should read, proclitics kept. */
  readonly replacement: string;
  /** The part of the name as written, without proclitics: الترابيشي, … */
  readonly written: string;
  /** … and as the person's other mentions have it: الطرابيشي. */
  readonly part: string;
  /** 0..1: how sure the evidence makes it. */
  readonly certainty: number;
  /** Sure enough for a warning. */
  readonly sure: boolean;
  /** Nothing tells which spelling is right (`even`), or a foreign name has both (`foreign`), or neither tells (`either`). */
  readonly choice: 'even' | 'foreign' | 'either' | undefined;
}

export interface Person {
  readonly id: string;
  /** The best-attested full form. */
  readonly canonical: string;
  /** Undefined where the draft does not say for sure. */
  readonly gender: Gender | undefined;
  readonly mentions: readonly Mention[];
  readonly honorifics: readonly HonorificUse[];
  readonly roles: readonly RoleUse[];
}

export interface People {
  /** Every mention of every kind, in order of the text; slips included, with the person they belong to. */
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly slips: readonly NameSlip[];
}

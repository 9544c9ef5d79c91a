/** What a rule says about a draft: a stretch, a message without its words, fixes, other places. */

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What to say, not yet in words: a key of the catalogue and the values for its `{placeholders}`. */
export interface Message {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The words themselves, for a rule that a newsroom wrote: no catalogue has them. */
  readonly text?: Bilingual;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** Mechanical: may run on save and with `--fix`. Others are an editor's choice. */
  readonly safe: boolean;
}

/** The same fixes, none of which runs by itself. */
export function withoutSafe(fixes: readonly Fix[]): Fix[] {
  return fixes.map((fix) => ({ ...fix, safe: false }));
}

/** Another place that explains the finding. */
export interface Related {
  /** The other draft's path; undefined for this one. */
  readonly path?: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly message: Message;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
}

export interface Bilingual {
  readonly ar: string;
  readonly en: string;
}

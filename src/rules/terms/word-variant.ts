/** A term that the draft also has in another form. */
export interface WordVariant {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly right: string;
  /** How sure the mix is a fault: a term of two readings, a spelling, a matter of taste. */
  readonly kind: 'term' | 'spelling' | 'synonym' | 'truncated' | 'phrase';
  /** None where the terms differ in number or gender of their words, and more would have to change. */
  readonly edit: { readonly start: number; readonly end: number; readonly text: string } | undefined;
  readonly other: { readonly start: number; readonly end: number };
}

/** Where a record's text is in its file: a string of JSON with its quotation marks, a cell, a post. */
export interface RecordPlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

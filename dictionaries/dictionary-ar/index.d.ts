/** A Hunspell dictionary, as bytes in UTF-8. */
export interface Dictionary {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}
declare const dictionary: Dictionary;
export default dictionary;

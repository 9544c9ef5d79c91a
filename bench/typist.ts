/** Somebody who types into a draft at random places, the same for the same seed. */
const TYPED = ['ا', 'ل', 'م', 'ت', 'ب', ' ', '،', 'وقال ', 'المدير ', '\n'];

/** @returns the text with one more key, or one more word, somewhere. */
export function createTypist(seed: number): (text: string) => string {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  return (text) => {
    const at = random(text.length);
    return text.slice(0, at) + TYPED[random(TYPED.length)]! + text.slice(at);
  };
}

/**
 * Counts are kept on a logarithmic scale, so that words of like frequency share the automaton's states: level 1 is a
 * count of 1, each further level some 19 % more. The error of a count read back stays below 10 %.
 */
const LEVELS_PER_DOUBLING = 4;
export const FREQUENCY_LEVELS = 128;

/** The level of a count, 0 for none. */
export function frequencyLevel(count: number): number {
  if (count <= 0) return 0;
  return 1 + Math.round(Math.log2(Math.max(count, 1)) * LEVELS_PER_DOUBLING);
}

export function countOfLevel(level: number): number {
  return level === 0 ? 0 : Math.round(2 ** ((level - 1) / LEVELS_PER_DOUBLING));
}

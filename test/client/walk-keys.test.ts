import { describe, expect, it } from 'vitest';
import { readKey, WALK_KEYS } from '../../src/client/findings/walk-keys.ts';

describe('a key of the walk', () => {
  it('is a fix by its number, in either digits', () => {
    expect(readKey('1')).toEqual({ fix: 0 });
    expect(readKey('٣')).toEqual({ fix: 2 });
  });

  it('does the same on an Arabic keyboard', () => {
    for (const [act, [latin, arabic]] of Object.entries(WALK_KEYS)) {
      expect(readKey(latin)).toEqual({ act });
      expect(readKey(latin.toUpperCase())).toEqual({ act });
      expect(readKey(arabic)).toEqual({ act });
    }
  });

  it('is one act alone', () => {
    const keys = Object.values(WALK_KEYS).flat();
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is nothing else', () => {
    for (const typed of ['', '0', '12', 'na', 'س', '٠']) expect(readKey(typed), typed).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum, FORMAT_VERSION } from '../../src/lexicon/format.ts';
import { LexiconError, loadLexicon } from '../../src/lexicon/index.ts';
import { lexiconBytes } from './helpers.ts';

function codeOf(bytes: Uint8Array | ArrayBuffer): string {
  try {
    loadLexicon(bytes);
    return 'opened';
  } catch (error) {
    expect(error).toBeInstanceOf(LexiconError);
    return (error as LexiconError).code;
  }
}

describe('opening a lexicon', () => {
  test('takes an array buffer, a view into one at any offset, a pooled buffer', () => {
    const whole = lexiconBytes();
    expect(codeOf(whole.slice().buffer)).toBe('opened');
    for (const offset of [1, 2, 3, 4]) {
      const shifted = new Uint8Array(whole.length + 8);
      shifted.set(whole, offset);
      const lexicon = loadLexicon(shifted.subarray(offset, offset + whole.length));
      expect(lexicon.contains('وبالمشروعات')).toBe(true);
    }
  });

  test('takes a Node buffer that does not start at a multiple of four', () => {
    const pooled = Buffer.alloc(lexiconBytes().length + 1);
    pooled.set(lexiconBytes(), 1);
    expect(codeOf(pooled.subarray(1))).toBe('opened');
  });

  test('says what is wrong with a file', () => {
    expect(codeOf(new Uint8Array(0))).toBe('truncated');
    expect(codeOf(new TextEncoder().encode('SET UTF-8\nFLAG long\nAF 511\n'))).toBe('not-a-lexicon');
    expect(codeOf(withVersion(FORMAT_VERSION + 1))).toBe('too-new');
    expect(codeOf(withVersion(FORMAT_VERSION - 1))).toBe('too-old');
    expect(() => loadLexicon(withVersion(FORMAT_VERSION + 1))).toThrow(`format ${FORMAT_VERSION + 1}`);
  });

  test('refuses a file cut anywhere', () => {
    const whole = lexiconBytes();
    fc.assert(
      fc.property(
        fc.nat({ max: whole.length - 1 }),
        (length) => codeOf(whole.slice(0, length)) === 'truncated',
      ),
      { numRuns: 30 },
    );
    expect(codeOf(new Uint8Array([...whole.subarray(0, 64), ...whole]))).not.toBe('opened');
  });

  test('refuses a file with one bit changed anywhere', () => {
    const damaged = lexiconBytes();
    fc.assert(
      fc.property(fc.nat({ max: damaged.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
        damaged[at]! ^= 1 << bit;
        const code = codeOf(damaged);
        damaged[at]! ^= 1 << bit;
        return code !== 'opened';
      }),
      { numRuns: 30 },
    );
    expect(codeOf(damaged)).toBe('opened');
  });

  test('no change of one word leaves the checksum as it was', () => {
    const words = fc.int32Array({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 1, max: 0x7fffffff }), (original, place, change) => {
        const changed = original.slice();
        changed[place % changed.length]! ^= change;
        return checksum(changed)[0] !== checksum(original)[0];
      }),
    );
    expect(checksum(new Int32Array([1, 2]))).not.toEqual(checksum(new Int32Array([2, 1])));
  });
});

function withVersion(version: number): Uint8Array {
  const bytes = lexiconBytes();
  new DataView(bytes.buffer).setUint32(4, version, true);
  return bytes;
}

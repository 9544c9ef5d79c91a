/** Each kind of data file comes back byte for byte from the order in which it packs best. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind, RecentNodes, unpackData } from '../../src/workspace/packed.ts';
import { packData } from '../../tools/pack-data.ts';

const FILES: Readonly<Record<Kind, string>> = {
  plain: 'english.aff',
  weights: 'forms.model',
  pairs: 'pairs.bin',
  lexicon: 'lexicon.bin',
  gazetteer: 'gazetteer.bin',
};

describe('a data file', () => {
  it.each(KINDS)('comes back: %s', (kind) => {
    const bytes = readFileSync(new URL(`../../dist/${FILES[kind]}`, import.meta.url));
    const packed = packData(kind, bytes);
    expect(Buffer.compare(unpackData(packed), bytes)).toBe(0);
    if (kind !== 'plain') expect(Buffer.compare(packed.subarray(5, 5 + bytes.length), bytes)).not.toBe(0);
  });

  it('is found by what its letter lately led to', () => {
    const recent = new RecentNodes();
    expect(recent.find(1, 7)).toBe(255);
    expect(recent.take(1, 255, 7)).toBe(7);
    expect(recent.take(1, 255, 9)).toBe(9);
    expect([recent.find(1, 9), recent.find(1, 7), recent.find(2, 7)]).toEqual([1, 2, 255]);
    expect(recent.take(1, 2, 0)).toBe(7);
    expect(recent.find(1, 7)).toBe(1);
    // No more than 254 are remembered.
    for (let node = 1000; node < 1253; node++) recent.take(1, 255, node);
    expect([recent.find(1, 7), recent.find(1, 9)]).toEqual([254, 255]);
  });
});

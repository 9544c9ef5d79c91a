import { describe, expect, it } from 'vitest';
import { openGazetteer, packGazetteer } from '../../src/people/gazetteer-file.ts';
import { loadGazetteer } from '../../src/people/index.ts';
import { packWords } from '../../src/people/word-table.ts';

const lists = {
  ...{ titles: [], roleHeads: [['مدير', 'مديرة']], placeHeads: ['مدينة'], organisationHeads: [] },
  ...{ thingHeads: ['فصيلة'], workHeads: [], things: [], formulas: [], compoundFirsts: [], nameClasses: [] },
};
const bytes = packGazetteer({
  lists: new TextEncoder().encode(JSON.stringify(lists)),
  names: packWords(['اسعد', 'نجوى', 'الصيرفي']),
  strengths: Uint8Array.of(100, 0, 20, 0, 75, 0, 0, 0, 100),
  foreign: packWords(['مارسو']),
  places: packWords(['اربد']),
  classes: new Uint8Array(),
  model: new Uint8Array(),
});

describe('the gazetteer file', () => {
  it('knows names and places, with their hamzas and without', () => {
    const gazetteer = loadGazetteer(bytes);
    expect(gazetteer.name('أسعد')).toEqual({ male: 1, female: 0, family: 0.2 });
    expect(gazetteer.name('نجوى')).toEqual({ male: 0, female: 0.75, family: 0 });
    expect(gazetteer.name('نجوان')).toBeUndefined();
    expect([gazetteer.isForeign('مارسو'), gazetteer.isForeign('نجوى')]).toEqual([true, false]);
    expect(gazetteer.isPlace('إربد')).toBe(true);
    expect(gazetteer.isPlace('اسعد')).toBe(false);
    expect(gazetteer.roleHead('مديرة')).toBe('f');
    expect([gazetteer.isThingHead('فصيلة'), gazetteer.isThingHead('مدينة')]).toEqual([true, false]);
    expect(gazetteer.wordClass('مدير')).toBe(-1);
    expect(gazetteer.model).toBeUndefined();
  });

  it('is read from the middle of other bytes', () => {
    const around = new Uint8Array(bytes.length + 3);
    around.set(bytes, 3);
    expect(loadGazetteer(around.subarray(3)).isPlace('إربد')).toBe(true);
  });

  it('refuses what is not its own, or is cut short', () => {
    expect(() => openGazetteer(new TextEncoder().encode('{"version":1,"names":{}}'))).toThrow('build again');
    expect(() => openGazetteer(bytes.subarray(0, 70))).toThrow('cut short');
  });
});

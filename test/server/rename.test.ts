import { describe, expect, it } from 'vitest';
import { chooseUnits, isPlainName, nameUnits } from '../../src/server/rename.ts';

describe('nameUnits', () => {
  it.each([
    ['محمد عبد الله الشامي', ['محمد', 'عبد الله', 'الشامي']],
    ['محمد عبدالله الشامي', ['محمد', 'عبدالله', 'الشامي']],
    ['خالد أبو زيد', ['خالد', 'أبو زيد']],
    ['صلاح الدين أيوب', ['صلاح الدين', 'أيوب']],
    ['فهد بن عبد العزيز', ['فهد', 'بن عبد العزيز']],
    ['سعاد', ['سعاد']],
    ['عبد', ['عبد']],
  ])('%s', (name, units) => {
    expect(nameUnits(name.split(' '))).toEqual(units);
  });
});

describe('chooseUnits', () => {
  const choose = (whole: string, mention: string, renamed: string): string =>
    chooseUnits(
      ...([whole, mention, renamed].map((name) => nameUnits(name.split(' '))) as [
        string[],
        string[],
        string[],
      ]),
    ).join(' ');

  it.each([
    ['the whole for the whole', 'أحمد سعادة', 'أحمد سعادة', 'كريم منصور', 'كريم منصور'],
    ['family for family', 'أحمد سعادة', 'سعادة', 'كريم منصور', 'منصور'],
    ['first for first', 'أحمد سعادة', 'أحمد', 'كريم منصور', 'كريم'],
    ['first and family of three', 'أحمد علي سعادة', 'أحمد سعادة', 'كريم جمال منصور', 'كريم منصور'],
    ['the father’s with the first', 'أحمد علي سعادة', 'أحمد علي', 'كريم جمال منصور', 'كريم جمال'],
    ['a family name of two words', 'أحمد أبو زيد', 'أبو زيد', 'كريم عبد النور', 'عبد النور'],
    ['joined and split alike', 'أحمد عبد العزيز', 'عبدالعزيز', 'كريم منصور', 'منصور'],
    ['a longer name', 'أحمد سعادة', 'سعادة', 'كريم جمال منصور', 'منصور'],
    ['a shorter name', 'أحمد علي سعادة', 'أحمد سعادة', 'كريم منصور', 'كريم منصور'],
    ['one name for all', 'أحمد سعادة', 'سعادة', 'رشا', 'رشا'],
  ])('%s', (_name, whole, mention, renamed, expected) => {
    expect(choose(whole, mention, renamed)).toBe(expected);
  });
});

describe('isPlainName', () => {
  it.each(['سعاد', 'محمد عبد الله الشامي', 'آل مسعود', 'مُحَمَّد', 'Jean-Luc', 'د. سعاد'])('takes %s', (name) => {
    expect(isPlainName(name)).toBe(true);
  });

  it.each([
    ['digits', 'سعاد2'],
    ['Arabic digits', 'سعاد ٢'],
    ['a direction mark', 'سعاد\u200f'],
    ['an isolate', '\u2067سعاد\u2069'],
    ['presentation forms', '\ufeb3\ufecc\ufe8e\ufea9'],
    ['a joined lam-alef of an old font', 'ع\ufefcء'],
    ['tatweel', 'سعــاد'],
    ['brackets', 'سعاد (الشامي)'],
  ])('refuses %s', (_, name) => {
    expect(isPlainName(name)).toBe(false);
  });
});

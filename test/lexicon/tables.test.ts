import { describe, expect, test } from 'vitest';
import { readNames, readPlaces, tablePaths } from '../../tools/tables.ts';
import { loadTestEngine } from '../engine.ts';
import { openLexicon, readSource } from './helpers.ts';

const WORDS = /^[ء-غف-ي]+(?: [ء-غف-ي]+)*$/;
const places = tablePaths('places').map((path) => [path, readPlaces(path)] as const);
const names = tablePaths('names').map((path) => [path, readNames(path)] as const);
const allPlaces = places.flatMap(([, rows]) => rows);
const namesOf = (file: string) => names.find(([path]) => path.endsWith(file))![1];

describe.each([...places, ...names])('%s', (_path, rows) => {
  const column = rows.map(({ name }) => name);

  test('is sorted and has no name twice', () => {
    expect(column).toEqual([...new Set(column)].sort());
  });

  test('has nothing but Arabic letters', () => {
    const spellings = rows.flatMap((row) => ('also' in row ? [row.name, ...row.also] : [row.name]));
    expect(spellings.filter((name) => !WORDS.test(name))).toEqual([]);
  });
});

describe('the tables of places', () => {
  test('hold the Arab countries and the world', () => {
    const arab = places.filter(([path]) => path.includes('/arab/')).flatMap(([, rows]) => rows);
    expect(new Set(arab.map(({ name }) => name)).size).toBeGreaterThan(4500);
    expect(allPlaces.length - arab.length).toBeGreaterThan(1000);
  });

  test('repeat no city that CLDR has', () => {
    const rows = readSource('places/cities.tsv').split('\n');
    const cities = new Set(rows.map((line) => line.split('\t')[1]));
    expect(allPlaces.filter(({ name }) => cities.has(name))).toEqual([]);
  });

  test('are known to the lexicon, with clitics too', () => {
    const lexicon = openLexicon();
    const words = allPlaces.flatMap((row) => row.words);
    const forms = words.flatMap((word) => [
      ...[word, `و${word}`, `ب${word}`, `ف${word}`],
      word.startsWith('ال') ? `لل${word.slice(2)}` : `ل${word}`,
    ]);
    expect(forms.filter((form) => !lexicon.contains(form))).toEqual([]);
    const alone = allPlaces.filter(({ name, ambiguous }) => !ambiguous && !name.includes(' '));
    expect(alone.filter(({ name }) => !lexicon.contains(name))).toEqual([]);
  });

  test('make no place of what is a word or a person’s name as well', async () => {
    const { gazetteer } = await loadTestEngine();
    for (const place of ['إربد', 'سيئون', 'نواكشوط', 'الحصاحيصا', 'بوبيان', 'سراقب', 'هسبريس'])
      expect([place, gazetteer.isPlace(place)]).toEqual([place, true]);
    for (const word of ['العين', 'الخميس', 'السلام', 'سلمى', 'جابر', 'المحيط', 'الشباب', 'نوى'])
      expect([word, gazetteer.isPlace(word)]).toEqual([word, false]);
  });
});

describe('the tables of names', () => {
  test('hold given names, families and foreigners', () => {
    expect(namesOf('given.tsv').length).toBeGreaterThanOrEqual(600);
    expect(namesOf('family.tsv').length).toBeGreaterThanOrEqual(1500);
    expect(namesOf('foreign.tsv').length).toBeGreaterThanOrEqual(400);
  });

  test('are known to the lexicon where it has no such word', () => {
    const lexicon = openLexicon();
    const fresh = names.flatMap(([, rows]) => rows).filter(({ isNew }) => isNew);
    const forms = fresh.flatMap(({ name }) => [name, `و${name}`]);
    expect(forms.filter((form) => !lexicon.contains(form))).toEqual([]);
  });

  test('weigh less where the name is a word as well', async () => {
    const { gazetteer } = await loadTestEngine();
    expect(gazetteer.name('تاشفين')).toEqual({ male: 1, female: 0, family: 0 });
    expect(gazetteer.name('ورود')!.female).toBeLessThan(0.35);
    expect(gazetteer.name('الورشفاني')!.family).toBe(1);
  });
});

test('the tables hide no slip: no word is a frequent one less its hamza, taa marbuta or yaa', () => {
  const lexicon = openLexicon();
  const fresh = names.flatMap(([, rows]) => rows.filter(({ isNew }) => isNew).map(({ name }) => name));
  const hiding = [...allPlaces.flatMap(({ words }) => words), ...fresh].flatMap((word) => {
    const better = [
      word.replace(/^ا/, 'أ'),
      word.replace(/^ا/, 'إ'),
      word.replace(/ه$/, 'ة'),
      word.replace(/ى$/, 'ي'),
      // الراي hides الرأي as well.
      ...[...word].map((letter, at) =>
        letter === 'ا' ? `${word.slice(0, at)}أ${word.slice(at + 1)}` : word,
      ),
    ];
    const common = better.filter(
      (form) => form !== word && lexicon.rarity(form) < Math.min(17, lexicon.rarity(word) - 3.4),
    );
    return common.map((form) => `${word} ${form}`);
  });
  expect(hiding).toEqual([]);
});

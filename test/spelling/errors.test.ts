/** `dictionaries/errors.tsv` compiles, and a row whose own examples fail does not. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { common } from '../../src/rules/spelling/common.ts';
import { compileErrors } from '../../tools/build-errors.ts';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const HEAD = 'wrong\tright\tcertainty\treason\tsilent\n';

describe('errors.tsv', async () => {
  const table = await read('dictionaries/errors.tsv');
  const { module, rows, refused } = compileErrors(table);

  it('loads whole', () => {
    expect(refused).toEqual([]);
    expect(rows).toBeGreaterThan(150);
  });

  it('is what the rule was built with', async () => {
    expect(await read('src/spelling/errors.generated.ts')).toBe(module);
  });

  it('gives every reason a message', () => {
    const reasons = table
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[3])
      .filter((reason) => reason !== undefined);
    for (const reason of new Set(reasons))
      expect(common.messages).toHaveProperty([`spelling/common.${reason}`]);
  });
});

describe('a row', () => {
  const refusal = (row: string) => compileErrors(HEAD + row).refused[0];

  it.each([
    ['fires on its silent example', 'شئ\tشيء\talways\thamza-seat\tلم يجد شئ هنا', /silent/],
    [
      'fires on a silent example with a proclitic',
      'لدية\tلديه\talways\ttaa-marbuta\tبلدية المدينة',
      /silent/,
    ],
    ['fires on its own right form', 'سوف لن\tسوف لن يعود\tstyle\tredundant\tلن يعود', /right form/],
    ['has a column too few', 'شئ\tشيء\talways\thamza-seat', /column/],
    ['has a certainty of its own', 'شئ\tشيء\tsure\thamza-seat\tشيء', /certainty/],
    ['says the same twice', 'شئ\tشيء\talways\thamza-seat\tشيء\nشئ\tشيء\talways\thamza-seat\tشيء', /twice/],
  ])('that %s does not load', (_, row, fault) => {
    expect(refusal(row)).toMatch(fault);
  });

  it('that holds does', () => {
    expect(compileErrors(`${HEAD}شئ\tشيء\talways\thamza-seat\tلم يجد شيئا`)).toMatchObject({
      rows: 1,
      refused: [],
    });
  });
});

import { expect, it } from 'vitest';
import { Shelf } from '../../src/workspace/shelf.ts';

it('gives back what was put, in any order, packed or not yet', () => {
  const shelf = new Shelf<{ text: string; number: number }>();
  const values = Array.from({ length: 71 }, (_, number) => ({ text: 'نص '.repeat(number), number }));
  const places = values.map((value) => shelf.put(value));
  expect(places.map((place) => shelf.take(place))).toEqual(values);
  for (const number of [70, 0, 33, 31, 64, 32, 63])
    expect(shelf.take(places[number]!)).toEqual(values[number]);
  const taken = shelf.take(places[5]!);
  taken.number = 0;
  expect(shelf.take(places[5]!)).toEqual(values[5]);
});

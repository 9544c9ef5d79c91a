import { expect, it } from 'vitest';
import { carryPlaces } from '../../src/client/word/carry.ts';

const older = 'قدمت صعدة خطة التوسعة';
const words = (places: readonly { from: number; to: number }[], text: string): string[] =>
  places.map(({ from, to }) => text.slice(from, to));
const placeOf = (word: string) => ({ from: older.indexOf(word), to: older.indexOf(word) + word.length });

it.each([
  ['a longer word', 'قدمت سعادة خطة التوسعة', ['قدمت', 'التوسعة']],
  ['a shorter one', 'قدمت سعد خطة التوسعة', ['قدمت', 'التوسعة']],
  ['nothing', older, ['قدمت', 'صعدة', 'التوسعة']],
  ['another text', 'شيء', []],
  ['words at the end', `${older} أمس`, ['قدمت', 'صعدة', 'التوسعة']],
])('%s leaves what it does not touch at its words', (_, newer, left) => {
  const carried = carryPlaces(['قدمت', 'صعدة', 'التوسعة'].map(placeOf), older, newer);
  expect(words(carried, newer)).toEqual(left);
});

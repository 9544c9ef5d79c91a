import { expect, it } from 'vitest';
import { Restarts } from '../../src/client/restarts.ts';

it('a server that ends is started three times within three minutes, and later again', () => {
  const restarts = new Restarts();
  const answers = [0, 1000, 60_000, 61_000, 62_000, 300_000].map((now) => restarts.mayFollow(now));
  expect(answers).toEqual([true, true, true, false, false, true]);
});

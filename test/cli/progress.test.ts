import { expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';

it.each([
  [1, 400, 0.2, '1/400 (0%)'],
  [120, 400, 5, '120/400 (30%) · 24/s · 0:12'],
  [3, 400, 2, '3/400 (0%) · 1.5/s · 4:25'],
  [400, 400, 20, '400/400 (100%) · 20/s · 0:00'],
])('%d of %d after %d s', (count, total, seconds, line) => {
  expect(progressLine(count, total, seconds)).toBe(line);
});

import { afterEach, expect, it } from 'vitest';
import { type Desk, openDesk } from './call.ts';
import { configOf, RIGHT, WRONG } from './one-rule.ts';

let desk: Desk;
afterEach(() => desk.close());

async function lint(): Promise<string[]> {
  const { out, err } = await desk.call(['lint', 'in', '--cache', '.cache', '--format', 'json']);
  expect(err).toBe('');
  const { files } = JSON.parse(out) as { files: { path: string; findings: { severity: string }[] }[] };
  return files.map(({ path, findings }) => `${path}: ${findings.map(({ severity }) => severity).join(' ')}`);
}

it('a second run says the same, and reads again what has changed: the draft or the configuration', async () => {
  desk = await openDesk({
    '.git/HEAD': '',
    'mudaqqiq.json': configOf('warning'),
    'in/a.txt': WRONG,
    'in/b.txt': RIGHT,
  });
  const first = await lint();
  expect(first).toEqual(['in/a.txt: warning', 'in/b.txt: ']);
  const kept = await desk.readBytes('.cache');
  expect(await lint()).toEqual(first);
  expect((await desk.readBytes('.cache')).length).toBe(kept.length);
  await desk.write({ 'in/b.txt': WRONG });
  expect(await lint()).toEqual(['in/a.txt: warning', 'in/b.txt: warning']);
  await desk.write({ 'mudaqqiq.json': configOf('error') });
  expect(await lint()).toEqual(['in/a.txt: error', 'in/b.txt: error']);
});

it('what was kept is what is said: the draft is not read again', async () => {
  desk = await openDesk({
    '.git/HEAD': '',
    'mudaqqiq.json': configOf('warning'),
    'in/a.txt': WRONG,
    'in/b.txt': RIGHT,
  });
  await lint();
  const kept = (await desk.readBytes('.cache')).toString('latin1');
  await desk.write({ '.cache': Buffer.from(kept.replaceAll('warning', 'xxxxxxx'), 'latin1') });
  expect((await lint())[0]).toBe('in/a.txt: xxxxxxx');
});

it('a file that is something else is as none', async () => {
  desk = await openDesk({
    '.git/HEAD': '',
    'mudaqqiq.json': configOf('warning'),
    'in/a.txt': WRONG,
    'in/b.txt': RIGHT,
  });
  await desk.write({ '.cache': 'notes' });
  expect(await lint()).toEqual(['in/a.txt: warning', 'in/b.txt: ']);
});

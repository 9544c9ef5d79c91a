import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSharedEngineBytes } from '../../src/workspace/engine.ts';
import { createPool, type Pool, type PoolOptions } from '../../src/workspace/pool.ts';
import { takeMany } from '../../src/workspace/take-many.ts';
import { bundleThread } from '../thread-script.ts';

let folder: string;
let pool: Pool;
let options: PoolOptions;
const paths: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mudaqqiq-'));
  for (let n = 0; n < 6; n++) {
    const path = `${folder}/${n}.txt`;
    await writeFile(path, `${'كلمة '.repeat(n)}.`);
    paths.push(path);
  }
  const data = new URL('../../dist/', import.meta.url);
  options = {
    script: await bundleThread('src/workspace/worker.ts', folder, 'worker.mjs'),
    size: 2,
    data: data.href,
    bytes: readSharedEngineBytes(data),
    house: {},
    reading: {},
    config: { rules: { 'typography/spacing': 'info' } },
    log: () => {},
  };
  pool = createPool(options);
});

afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true });
});

describe('a pool of workers', () => {
  it('gives what came of each draft in their order', async () => {
    const missing = `${folder}/none.txt`;
    const outcomes = [];
    const survey = (path: string) => pool.survey(path, {});
    for await (const outcome of takeMany([...paths, missing], survey, { concurrency: 4 }))
      outcomes.push('value' in outcome ? outcome.value.checked.words : outcome.problem.key);
    expect(outcomes).toEqual([0, 1, 2, 3, 4, 5, 'no-such-path']);
  });

  it('checks with the settings it was given, each draft against the others', async () => {
    const repaired = await pool.recheck(paths[1]!, { fix: true });
    expect(repaired!.findings.filter(({ rule }) => rule === 'typography/spacing')).toEqual([]);
    expect(await pool.recheck(paths[1]!, {})).toBeUndefined();
    await writeFile(`${folder}/p.txt`, 'قال فريد قناوي إن الخطة جاهزة.');
    const { records } = await pool.survey(`${folder}/p.txt`, {});
    expect(records).toMatchObject([{ parts: ['فريد', 'قناوي'] }]);
    pool.learn([[`${folder}/p.txt`, []]]);
  });

  it('refuses questions once it is closed', async () => {
    const closed = createPool({ ...options, size: 1 });
    const asked = closed.survey(paths[0]!, {});
    await Promise.all([expect(asked).rejects.toThrow('closed'), closed.close()]);
    await expect(closed.survey(paths[0]!, {})).rejects.toThrow('closed');
  });

  it('ends early when it is cancelled', async () => {
    const cancel = new AbortController();
    const outcomes = [];
    const survey = (path: string) => pool.survey(path, {});
    for await (const outcome of takeMany(paths, survey, { concurrency: 1, signal: cancel.signal })) {
      outcomes.push(outcome);
      cancel.abort();
    }
    expect(outcomes).toHaveLength(1);
  });
});

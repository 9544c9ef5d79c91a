import { beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '../../src/linter/index.ts';
import { allRules } from '../../src/rules/index.ts';
import { createChecker, type Engine } from '../../src/workspace/check.ts';
import { createHouses } from '../../src/workspace/houses.ts';
import { loadTestEngine } from '../engine.ts';
import { createMemoryFiles } from './memory-files.ts';
import { wordDocument } from './word-document.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadTestEngine();
});

const only = (id: string): Config => ({
  rules: Object.fromEntries(allRules.map((rule) => [rule.id, rule.id === id ? 'warning' : 'off'])),
});

function checkerOf(files: Record<string, string | Uint8Array>, rule = 'typography/spacing') {
  const memory = createMemoryFiles(files);
  return createChecker({ files: memory, houses: createHouses(memory), engine, config: only(rule) });
}

describe('formats', () => {
  it('reads what a reader of the page would, with the file’s own offsets', async () => {
    const files: Record<string, string | Uint8Array> = {
      '/a.txt': 'وصل الوفد .',
      '/a.md': '# **وصل** الوفد .\n\n`نص .`',
      '/a.html': '<p title="نص ."><b>وصل</b> الوفد .</p>',
      '/a.docx': wordDocument('<w:p><w:r><w:t>وصل الوفد</w:t></w:r><w:r><w:t> .</w:t></w:r></w:p>'),
      '/a.log': 'وصل الوفد .',
    };
    const checker = checkerOf(files);
    for (const path of Object.keys(files)) {
      const { text, findings, words } = await checker.check(path);
      expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual([' .']);
      expect(words).toBe(2);
    }
  });
});

describe('fixing', () => {
  it('goes on until nothing is left, and says how much it did', async () => {
    const checker = checkerOf({ '/a.txt': 'وصل الوفد . وعاد الوفد .' });
    const { text, findings, repaired } = await checker.check('/a.txt', { fix: true });
    expect([text, findings, repaired?.fixes]).toEqual(['وصل الوفد. وعاد الوفد.', [], 2]);
    expect(new TextDecoder().decode(repaired!.bytes)).toBe(text);
  });

  it('leaves alone what is in markup', async () => {
    const html = '<p title="نص .">وصل الوفد .</p>';
    const { text } = await checkerOf({ '/a.html': html }).check('/a.html', { fix: true });
    expect(text).toBe('<p title="نص .">وصل الوفد.</p>');
  });
});

describe('settings', () => {
  it('are those of the draft’s own folder', async () => {
    const rule = 'typography/spacing';
    const memory = createMemoryFiles({
      '/mudaqqiq.json': JSON.stringify({ rules: only(rule).rules }),
      '/sub/mudaqqiq.json': JSON.stringify({ rules: { [rule]: 'off' } }),
      '/a.txt': 'وصل الوفد .',
      '/sub/a.txt': 'وصل الوفد .',
    });
    const checker = createChecker({ files: memory, houses: createHouses(memory), engine });
    expect((await checker.check('/a.txt')).findings).toHaveLength(1);
    expect((await checker.check('/sub/a.txt')).findings).toHaveLength(0);
  });
});

describe('acceptances', () => {
  it('of every folder above are left out and counted; the unmet are named by their file', async () => {
    const accepted = (after: string) =>
      JSON.stringify({
        accepted: [{ rule: 'typography/spacing', text: ' .', before: 'وصل الوفد', after }],
      });
    const checker = checkerOf({
      '/mudaqqiq.accepted.json': accepted(''),
      '/sub/mudaqqiq.accepted.json': accepted('غيره'),
      '/sub/a.txt': 'وصل الوفد .',
    });
    const { findings, accepted: count, unmet } = await checker.check('/sub/a.txt');
    expect([findings, count]).toEqual([[], 1]);
    expect(unmet.map((each) => [each.path, each.accepted.length])).toEqual([
      ['/sub/mudaqqiq.accepted.json', 1],
      ['/mudaqqiq.accepted.json', 0],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { readPatternText, tryExamples } from '../../src/workspace/pattern-file.ts';
import { loadTestEngine } from '../engine.ts';

const FILE = `rule: house/watch
severity: warning
description: { ar: مراقبة, en: watching }
source: our style
patterns:
  - id: watch
    find:
      - { as: verb, word: تم }
      - { word: مراقبة }
    message: { ar: خطأ, en: mistake }
    fix: { verb: { write: تمت } }
    fires: [⟦تم→تمت⟧ مراقبة السوق, ⟦وتم→وتمت⟧ مراقبة الطرق, قال إنه ⟦تم→تمت⟧ مراقبة الشاطئ]
    silent: [تمت مراقبة السوق, تم العمل, مراقبة السوق, تم اليوم مراقبة السوق, يتم العمل]
`;

const problemsOf = (text: string) => readPatternText('p.yaml', text).problems;

describe('a file of patterns', () => {
  it('that is sound has no problems, and its examples hold', async () => {
    const { file, problems } = readPatternText('p.yaml', FILE);
    expect(problems).toEqual([]);
    expect(tryExamples('p.yaml', FILE, file!, await loadTestEngine())).toEqual([]);
  });

  it('needs three examples that fire and five that are silent', () => {
    const few = FILE.replace(', يتم العمل]', ']').replace(', قال إنه ⟦تم→تمت⟧ مراقبة الشاطئ]', ']');
    expect(problemsOf(few).map(({ line, values }) => [line, values?.reason])).toEqual([
      [12, expect.stringContaining('patterns.0.fires')],
      [13, expect.stringContaining('patterns.0.silent')],
    ]);
  });

  it('tells the line of a key that means nothing and of broken YAML', () => {
    expect(problemsOf(FILE.replace('word: مراقبة', 'wrod: مراقبة'))).toMatchObject([{ line: 9 }]);
    expect(problemsOf(FILE.replace('find:', 'find: [')).length).toBe(1);
  });

  it('tells the line of an example that fails', async () => {
    const text = FILE.replace('[تمت مراقبة السوق,', '[تم مراقبة السوق,');
    const problems = tryExamples(
      'p.yaml',
      text,
      readPatternText('p.yaml', text).file!,
      await loadTestEngine(),
    );
    expect(problems).toMatchObject([{ key: 'pattern-caught', line: 13, values: { pattern: 'watch' } }]);
  });
});

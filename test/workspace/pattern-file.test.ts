import { describe, expect, it } from 'vitest';
import { soundPatterns, tryExamples } from '../../src/workspace/pattern-file.ts';
import { readPatternText } from '../../src/workspace/pattern-text.ts';
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
  it('that is correct has no problems, and its examples hold', async () => {
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

  it('says the line of a key that means nothing and of broken YAML', () => {
    expect(problemsOf(FILE.replace('word: مراقبة', 'wrod: مراقبة'))).toMatchObject([{ line: 9 }]);
    expect(problemsOf(FILE.replace('find:', 'find: [')).length).toBe(1);
  });

  it('says the line of an example that fails', async () => {
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

describe('a newsroom’s file', () => {
  const OWN = `patterns:
  - id: watch
    find: [{ as: verb, word: تم }, { word: مراقبة }]
    message: تأنيث
    fix: { verb: { write: تمت } }
    fires: [⟦تم→تمت⟧ مراقبة السوق, ⟦وتم→وتمت⟧ مراقبة الطرق, قال إنه ⟦تم→تمت⟧ مراقبة الشاطئ]
    silent: [تمت مراقبة السوق, تم العمل, مراقبة السوق, تم اليوم مراقبة السوق, يتم العمل]
  - id: failing
    find: [{ as: word, word: مراقبة }]
    message: { ar: خطأ, en: mistake }
    fires: [⟦مراقبة⟧ السوق, ⟦مراقبة⟧ الطرق, هذه ⟦مراقبة⟧ الشاطئ]
    silent: [تمت مراقبة السوق, تم العمل, السوق, اليوم السوق, يتم العمل]
  - id: short
    find: [{ word: مراقبة }]
    message: خطأ
    fires: [⟦مراقبة⟧ السوق]
    silent: [تم العمل, السوق, اليوم السوق, يتم العمل, العمل]
`;
  const source = { path: 'p.yaml', text: OWN, ...readPatternText('p.yaml', OWN) };

  it('needs neither rule nor source, and says a message once', () => {
    expect(source.file).toMatchObject({ rule: 'style/house', severity: 'warning' });
    expect(source.file!.patterns[0]!.message).toEqual({ ar: 'تأنيث', en: 'تأنيث' });
  });

  it('loses the patterns that are not as the schema asks or whose examples fail, and keeps the others', async () => {
    expect(source.problems).toMatchObject([{ key: 'invalid-pattern', line: 16 }]);
    const { files, problems } = soundPatterns([source], await loadTestEngine());
    expect(problems).toMatchObject([{ key: 'pattern-caught', line: 7, values: { pattern: 'failing' } }]);
    expect(files.map(({ patterns }) => patterns.map(({ id }) => id))).toEqual([['watch']]);
  });

  it('says a place or a list that is not there, with its pattern', async () => {
    const text = OWN.replace('{ verb: { write: تمت } }', '{ noun: { write: تمت } }');
    const broken = { path: 'p.yaml', text, ...readPatternText('p.yaml', text) };
    const [problem] = soundPatterns([broken], await loadTestEngine()).problems;
    expect(problem).toMatchObject({ key: 'invalid-pattern', line: 2, values: { pattern: 'watch' } });
  });
});

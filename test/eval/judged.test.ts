import { describe, expect, it } from 'vitest';
import {
  type Judgement,
  matchJudgements,
  parseJudged,
  type Row,
  rowOf,
  writeJudged,
} from '../../eval/press/judged.ts';
import { listFinding, readVerdicts } from '../../eval/press/listing.ts';
import type { PressFinding } from '../../eval/press/run.ts';

const row: Row = {
  outlet: 'saudi/okaz',
  article: 'okaz:7',
  offset: 40,
  rule: 'spelling/hamza',
  severity: 'error',
  words: 'اعلن',
  fix: 'أعلن',
};
const judgement: Judgement = { ...row, verdict: 'right', reason: 'همزة قطع' };

describe('a judgement follows its finding', () => {
  const follows: [string, Row, Judgement][] = [
    ['unchanged', row, judgement],
    ['at another severity', { ...row, severity: 'warning' }, judgement],
    ['a little further', { ...row, offset: 52 }, judgement],
    ['a false alarm whatever its fix is now', { ...row, fix: 'إعلان' }, { ...judgement, verdict: 'false' }],
    ['a matter of style whatever its fix is', { ...row, fix: '-' }, { ...judgement, verdict: 'house' }],
  ];
  it.each(follows)('%s', (_, now, was) => expect(matchJudgements([now], [was])).toEqual([was]));

  const leaves: [string, Row, Judgement][] = [
    ['right, but with another fix now', { ...row, fix: 'إعلان' }, judgement],
    ['a wrong fix that has changed', { ...row, fix: 'إعلان' }, { ...judgement, verdict: 'wrong-fix' }],
    ['of another rule', { ...row, rule: 'spelling/common' }, judgement],
    ['of another article', { ...row, article: 'okaz:8' }, judgement],
    ['of other words', { ...row, words: 'اعلان' }, judgement],
    ['the same word far away', { ...row, offset: 900 }, judgement],
  ];
  it.each(leaves)('but not when %s', (_, now, was) =>
    expect(matchJudgements([now], [was])).toEqual([undefined]),
  );

  it('gives each of two neighbours its own', () => {
    const second = { ...judgement, offset: 80, verdict: 'false' as const };
    expect(matchJudgements([row, { ...row, offset: 80 }], [second, judgement])).toEqual([judgement, second]);
    expect(matchJudgements([{ ...row, offset: 70 }, row], [judgement])).toEqual([undefined, judgement]);
  });
});

describe('the file of judgements', () => {
  it('comes back as it was written, sorted, the later of two verdicts kept', () => {
    const early = { ...judgement, article: 'okaz:2' };
    const text = writeJudged([judgement, early, { ...judgement, verdict: 'house' }]);
    expect(parseJudged(text)).toEqual([early, { ...judgement, verdict: 'house' }]);
    expect(writeJudged(parseJudged(text))).toBe(text);
  });

  it('keeps no full name and no sentence', () => {
    const text = 'قال نبيل الوتيد إن العمل مستمر طوال الأسبوع.';
    const finding = (rule: string, end: number): PressFinding => ({
      ...{ rule, severity: 'warning', start: 4, end, message: '', safe: false, related: [] },
      edits: [{ start: 4, end, text: 'نبيل الوتيدي' }],
    });
    const article = { outlet: 'morocco', id: 'ahdath:1', text };
    expect(rowOf({ article }, finding('names/variant', 8)).words).toBe('نبيل');
    const full = rowOf({ article }, finding('names/variant', 15));
    expect(full.words).toMatch(/^نبيل…[0-9a-f]{6}$/);
    expect(full.fix).toMatch(/^نبيل…[0-9a-f]{6}$/);
    expect(rowOf({ article }, finding('style/long-sentence', 40)).words).toMatch(/^نبيل…[0-9a-f]{6}$/);
    expect(rowOf({ article }, finding('typography/spacing', 15)).words).toBe('نبيل الوتيد');
  });
});

describe('a list to be judged', () => {
  const article = { outlet: row.outlet, id: row.article, text: 'خبر\n\nاعلن المجلس موعد الجلسة.' };
  const finding: PressFinding = {
    ...{
      rule: row.rule,
      severity: 'error',
      start: 5,
      end: 9,
      message: 'تنقصها همزة',
      safe: true,
      related: [],
    },
    edits: [{ start: 5, end: 9, text: 'أعلن' }],
  };
  const own = rowOf({ article }, finding);
  const list = listFinding({ article, words: 5, findings: [finding] }, finding, own);
  const id = /^## (\S+)/.exec(list)![1]!;

  it('marks the words in their paragraph and shows the fix in its place', () => {
    expect(list).toContain('⟦اعلن⟧ المجلس موعد الجلسة.');
    expect(list).toContain('⟦أعلن⟧ المجلس موعد الجلسة.');
  });

  it('takes verdicts back, the last one of a finding', () => {
    const verdicts = `${id}\tfalse\tx\n${id}\tright\tهمزة قطع\n`;
    const { judgements, problems } = readVerdicts([verdicts, list]);
    expect(problems).toEqual([]);
    expect(parseJudged(writeJudged(judgements))).toEqual([{ ...own, verdict: 'right', reason: 'همزة قطع' }]);
  });

  it('refuses verdicts of other lists and other words', () => {
    const { judgements, problems, missing } = readVerdicts([list, `0123456789\tright\tx\n${id}\tmaybe\tx`]);
    expect(judgements).toEqual([]);
    expect(problems).toHaveLength(2);
    expect(missing).toBe(1);
  });
});

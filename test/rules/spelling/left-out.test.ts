import { describe, expect, it } from 'vitest';
import type { StyleSwitches } from '../../../src/draft/index.ts';
import { applyFixes, createLinter } from '../../../src/linter/index.ts';
import { hamza } from '../../../src/rules/spelling/hamza.ts';
import { loadTestEngine } from '../../engine.ts';

const engine = await loadTestEngine();

const LEFT_OUT = `توجه مدير الادارة الى الاسواق في اول الاسبوع، وشاهد الاسعار الجديدة في المدينة.

وعاد الى المكتب في اخر الايام، واوضح للتجار اسباب الارتفاع، ودعا الى الاتفاق مع الاهالي.`;
const KEPT = `توجه مدير الإدارة إلى الأسواق في أول الأسبوع، وشاهد الأسعار الجديدة في المدينة.

وعاد إلى المكتب في آخر الأيام، وأوضح للتجار أسباب الارتفاع، ودعا الى الاتفاق مع الاهالي.`;

function lint(text: string, style: Partial<StyleSwitches> = {}) {
  return createLinter({ ...engine, rules: [hamza], config: { style } }).lint(text);
}

describe('a draft that leaves out the hamza', () => {
  it('is reported once, at its first such word, with one safe fix', () => {
    const [whole, ...others] = lint(LEFT_OUT);
    expect(whole).toMatchObject({
      severity: 'warning',
      message: { key: 'spelling/hamza.left-out', values: { word: 'الادارة', count: 13 } },
    });
    expect(LEFT_OUT.slice(whole!.start, whole!.end)).toBe('الادارة');
    expect(whole!.fixes[0]).toMatchObject({ safe: true });
    expect(others).not.toHaveLength(0);
    expect(
      others.every(({ severity, fixes }) => severity === 'hint' && fixes.every(({ safe }) => !safe)),
    ).toBe(true);
  });

  it('has its certain words put back by the one fix', () => {
    const fixed = applyFixes(LEFT_OUT, lint(LEFT_OUT)).text;
    expect(fixed).toContain('مدير الإدارة إلى الأسواق في أول الأسبوع');
    expect(lint(fixed).some(({ message }) => message.key.endsWith('left-out'))).toBe(false);
  });

  it('has each word reported where the house is strict, and none where it is lenient', () => {
    expect(
      lint(LEFT_OUT, { hamza: 'strict' }).filter(({ severity }) => severity === 'error').length,
    ).toBeGreaterThan(9);
    expect(lint(LEFT_OUT, { hamza: 'lenient' })).toEqual([]);
  });

  it('is not a draft with two slips', () => {
    const found = lint(KEPT);
    expect(found.map(({ start, end }) => KEPT.slice(start, end))).toEqual(['الى', 'الاهالي']);
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  });
});

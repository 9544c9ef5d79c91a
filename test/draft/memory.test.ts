import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DraftMemory } from '../../src/draft/index.ts';
import { createLinter } from '../../src/linter/index.ts';
import { loadTestEngine } from '../engine.ts';

const folder = new URL('../../samples/', import.meta.url);
const SAMPLES = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const linterParts = await loadTestEngine();
const linter = createLinter(linterParts);

/** What a writer types, pastes and breaks: letters, line ends, marks without their partner, names, numbers, markup. */
const TYPED = [
  ...['ا', 'ة', 'ه', 'ى', ' ', '\n', '\n\n', '\r\n', '.', '،', 'ـ', '«', '»', '"', '“', '”', '(', ')', '﴿'],
  ...[
    'الدكتور ',
    'سعادة ',
    'وقال ',
    'في في ',
    '3 كتاب',
    '12 مارس 2024',
    ' %',
    '1,200',
    '<b>',
    '&amp;',
    '???',
  ],
  ...['كان هناك ', 'تم تنفيذ ', 'لأن ', 'إن ', 'الوزير سامي الوتيد ', 'ليلى الوتيدي '],
];

interface Change {
  /** 0..1 of the text. */
  readonly at: number;
  readonly deleted: number;
  readonly typed: string;
}

/** A line that is put elsewhere, or repeated there. */
interface Transfer {
  /** 0..1 of the lines. */
  readonly line: number;
  readonly to: number;
  readonly stays: boolean;
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const transfer: fc.Arbitrary<Transfer> = fc.record({ line: place, to: place, stays: fc.boolean() });

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  deleted: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 30 })),
  typed: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...TYPED) },
    fc.constantFrom(...SAMPLES).map((text) => text.slice(0, 300)),
  ),
});

function apply(text: string, change: Change | Transfer): string {
  if ('line' in change) {
    const lines = text.split('\n');
    const line = lines[Math.floor(change.line * lines.length)]!;
    if (!change.stays) lines.splice(lines.indexOf(line), 1);
    lines.splice(Math.floor(change.to * lines.length), 0, line);
    return lines.join('\n');
  }
  const { at, deleted, typed } = change;
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + typed + text.slice(start + deleted);
}

describe('a draft that is read again as it changes', () => {
  for (const format of ['txt', 'md', 'html'] as const) {
    // Each run reads its drafts a dozen times, which a machine that does other work makes long.
    it(`has the findings and people of the same draft read anew: ${format}`, { timeout: 120_000 }, () => {
      fc.assert(
        fc.property(
          fc.uniqueArray(fc.constantFrom(...SAMPLES), { minLength: 1, maxLength: 2 }),
          fc.array(fc.oneof({ weight: 3, arbitrary: change }, transfer), { minLength: 1, maxLength: 6 }),
          (samples, changes) => {
            const memory = new DraftMemory();
            const texts = [samples.join('\n')];
            linter.lint(texts[0]!, { format, memory });
            for (const each of changes) texts.push(apply(texts.at(-1)!, each));
            // Whoever takes back what was typed finds the draft as it was.
            for (const text of [...texts.slice(1), texts[0]!]) {
              const kept = linter.read(text, { format, memory });
              const anew = linter.read(text, { format });
              expect(kept.tokens).toEqual(anew.tokens);
              expect(kept.quotations).toEqual(anew.quotations);
              expect(linter.check(kept)).toEqual(linter.check(anew));
              expect(kept.people).toEqual(anew.people);
            }
          },
        ),
        { numRuns: 6 },
      );
    });
  }

  it('forgets what another configuration made of it', () => {
    const memory = new DraftMemory();
    const text = 'قال قام بتنفيذ المشروع في في القاهرة.\nتم تنفيذ الأعمال أمس.';
    const quiet = createLinter({
      ...linterParts,
      config: { rules: { 'typography/repeated-word': 'off', 'style/light-verb': 'off' } },
    });
    const loud = linter.lint(text, { memory });
    expect(quiet.lint(text, { memory })).toEqual(quiet.lint(text));
    expect(linter.lint(text, { memory })).toEqual(loud);
  });

  it('lets a word of one line confirm the fix of another only while it is there', () => {
    const memory = new DraftMemory();
    const [line, other] = ['وصلت سييارات البلدية.', 'زار زرنبقان الوتيد المدينة.'];
    for (const text of [`${line}\n${other}`, line, `${line}\n${other}`])
      expect(linter.lint(text, { memory })).toEqual(linter.lint(text));
  });
});

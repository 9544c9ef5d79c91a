import { beforeAll, describe, expect, it } from 'vitest';
import { checkExamples, readTermsFile } from '../../src/terms/index.ts';
import type { Engine } from '../../src/workspace/check.ts';
import { describeFailedExample, findFailedExamples } from '../../src/workspace/examples.ts';
import { formatProblem } from '../../src/workspace/problems.ts';
import { loadTestEngine } from '../engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadTestEngine();
});

const sourceOf = (text: string) => ({ path: '/desk/mudaqqiq.terms.json', text, file: readTermsFile(text) });
const failing = (entries: readonly object[]): string[] => {
  const source = sourceOf(JSON.stringify({ entries }, undefined, 2));
  return findFailedExamples(source, engine).map(
    ({ start, end, expected }) => `${expected}: ${source.text.slice(start, end)}`,
  );
};

const projects = { kind: 'term', canonical: 'مشروعات', wrong: ['مشاريع'], except: ['المشاريع القومية'] };

describe('an entry’s forms', () => {
  it.each(['أ.د.', 'W.H.O.', 'WHO', '5G', 'كوفيد 19', 'مجموعة الـ7'])(
    'that no draft can have are reported: %s',
    (form) => {
      expect(failing([{ ...projects, wrong: ['مشاريع', form] }])).toEqual([`form: "${form}"`]);
    },
  );

  it.each(['مشاريع', 'المشاريع الكبرى', 'مَشاريع', 'خطط، ومشاريع'])('that are words are not: %s', (form) => {
    expect(failing([{ ...projects, wrong: [form] }])).toEqual([]);
  });
});

describe('an entry’s examples', () => {
  it('pass when the entry does what they say', () => {
    const examples = {
      wrong: ['وبمشاريع جديدة', 'للمشاريع'],
      right: ['وبمشروعات جديدة', 'المشاريع القومية'],
    };
    expect(failing([{ ...projects, examples }])).toEqual([]);
  });

  it('fail one by one, each at its place', () => {
    const examples = { wrong: ['وبمشاريع جديدة', 'وبمشروعات جديدة'], right: ['مشاريع الطاقة'] };
    expect(failing([{ ...projects, examples }])).toEqual([
      'wrong: "وبمشروعات جديدة"',
      'right: "مشاريع الطاقة"',
    ]);
  });

  it('are of their own entry, not of another that catches the same text', () => {
    const school = { kind: 'term', canonical: 'حافلة', wrong: ['باص'], examples: { wrong: ['مشاريع'] } };
    expect(failing([projects, school])).toEqual(['wrong: "مشاريع"']);
    expect(failing([projects, { ...school, examples: { right: ['مشاريع'] } }])).toEqual([]);
  });

  it('may speak of a person’s title', () => {
    const person = { kind: 'person', canonical: 'رامي الدمنهوري', gender: 'm', honorific: 'الدكتور' };
    const examples = {
      wrong: ['قال المهندس رامي الدمنهوري إن العمل بدأ.'],
      right: ['قال الدكتور رامي الدمنهوري إن العمل بدأ.'],
    };
    expect(failing([{ ...person, examples }])).toEqual([]);
    expect(failing([{ ...person, examples: { wrong: examples.right } }])).toHaveLength(1);
  });

  it('count places in the file’s own list, bad entries too', () => {
    const broken = { kind: 'person' };
    expect(failing([broken, { ...projects, examples: { right: ['مشاريع'] } }])).toEqual(['right: "مشاريع"']);
  });

  it('are reported with line and column', () => {
    const source = sourceOf(
      '{ // الدار\n  "entries": [\n    { "kind": "term", "canonical": "مشروعات", "wrong": ["مشاريع"],\n      "examples": { "right": ["مشاريع"] } }\n  ]\n}',
    );
    const [failed] = findFailedExamples(source, engine);
    expect(formatProblem(describeFailedExample(source, failed!), 'en')).toMatch(
      /^\/desk\/mudaqqiq\.terms\.json:4:31: an example in which the entry “مشروعات” catches what it must let pass/,
    );
  });

  it('are all failed by a matcher that catches nothing', () => {
    const text = JSON.stringify({
      entries: [{ ...projects, examples: { wrong: ['مشاريع'], right: ['س'] } }],
    });
    expect(checkExamples(text, readTermsFile(text), () => false).map(({ example }) => example)).toEqual([
      'مشاريع',
    ]);
  });
});

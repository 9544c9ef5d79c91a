import { beforeAll, describe, expect, it } from 'vitest';
import { readDraft } from '../../src/draft/index.ts';
import { createPatternSet, failedExamples, type PatternFile } from '../../src/patterns/index.ts';
import { createTermMatcher, noTerminology } from '../../src/terms/index.ts';
import { loadTestEngine } from '../engine.ts';

type Engine = Awaited<ReturnType<typeof loadTestEngine>>;
type Pattern = PatternFile['patterns'][number];

let engine: Engine;
beforeAll(async () => {
  engine = await loadTestEngine();
});

function fileOf(
  pattern: Pick<Pattern, 'find'> & Partial<Pattern>,
  extra: Partial<PatternFile> = {},
): PatternFile {
  const message = { ar: 'خطأ', en: 'mistake' };
  return {
    rule: 'grammar/test',
    severity: 'warning',
    description: message,
    source: 'test',
    patterns: [{ id: 'main', message, fires: [], silent: [], ...pattern }],
    ...extra,
  };
}

function find(file: PatternFile, text: string) {
  const { lexicon, gazetteer } = engine;
  const parts = { lexicon, gazetteer, terms: createTermMatcher(noTerminology, lexicon) };
  return createPatternSet([file]).scan(readDraft(text, {}, parts), { lexicon });
}

/** What is reported, and what the first fix writes for it. */
function reported(file: PatternFile, text: string): string[] {
  return find(file, text).map(({ start, end, fixes }) => {
    const fix = fixes[0] ? `→${fixes[0].text}` : '';
    return text.slice(start, end) + fix;
  });
}

describe('what a place asks of a word', () => {
  it('a word as written, with و or ف before it unless exactly that', () => {
    const loose = fileOf({ find: [{ word: 'مثلما' }] });
    const exact = fileOf({ find: [{ word: 'مثلما', exact: true }] });
    expect(reported(loose, 'مثلما قال، ومثلما فعل.')).toEqual(['مثلما', 'ومثلما']);
    expect(reported(exact, 'مثلما قال، ومثلما فعل.')).toEqual(['مثلما']);
  });

  it('a lemma in any of its forms', () => {
    const file = fileOf({ find: [{ lemma: 'أعلن', pos: 'verb' }] });
    expect(reported(file, 'أعلنت الوزارة ما يعلنون.')).toEqual(['أعلنت', 'يعلنون']);
  });

  it('all conditions of one and the same reading', () => {
    const file = fileOf({ find: [{ pos: 'noun', number: 'plural', front: ['ب'], definite: true }] });
    expect(reported(file, 'رحب بالمشروعات وبمشروعات وبالمشروع.')).toEqual(['بالمشروعات']);
  });

  it('every reading, or the likeliest alone', () => {
    const every = fileOf({ find: [{ pos: 'verb', by: 'every' }] });
    const some = fileOf({ find: [{ pos: 'verb', by: 'some' }] });
    expect(reported(every, 'كتب الكتاب')).toEqual([]);
    expect(reported(some, 'كتب الدرس')).toContain('كتب');
  });

  it('a list of the file by its name', () => {
    const file = fileOf({ find: [{ stem: '$money' }] }, { lists: { money: 'دينار درهم' } });
    expect(reported(file, 'دفع الدينار وبالدرهم لا بالريال.')).toEqual(['الدينار', 'وبالدرهم']);
  });
});

describe('sequences', () => {
  const over: Pattern['find'] = [{ word: 'إما' }, { skip: 3, not: [{ word: 'أن' }] }, { word: 'أو' }];

  it('pass up to so many words that meet the place', () => {
    const file = fileOf({ find: over });
    expect(reported(file, 'إما اليوم أو غدًا')).toEqual(['إما اليوم أو']);
    expect(reported(file, 'إما هذا اليوم كله أو غدًا')).toEqual(['إما هذا اليوم كله أو']);
    expect(reported(file, 'إما هذا اليوم كله مساء أو غدًا')).toEqual([]);
    expect(reported(file, 'إما أن يعود أو غدًا')).toEqual([]);
  });

  it('do not cross a mark that no place allows, nor the sentence', () => {
    expect(reported(fileOf({ find: over }), 'إما اليوم، أو غدًا. إما. أو')).toEqual([]);
  });

  it('may leave a word out', () => {
    const file = fileOf({ find: [{ word: 'لم' }, { word: 'يعد', optional: true }, { word: 'أحد' }] });
    expect(reported(file, 'لم أحد. لم يعد أحد.')).toEqual(['لم أحد', 'لم يعد أحد']);
  });

  it('compare two places', () => {
    const file = fileOf({
      find: [
        { as: 'noun', pos: 'noun', definite: true },
        {
          as: 'adjective',
          pos: 'adjective',
          definite: true,
          agrees: { with: 'noun', in: ['gender'], not: true },
        },
      ],
    });
    expect(reported(file, 'الجامعة الكبير')).toEqual(['الجامعة الكبير']);
    expect(reported(file, 'الجامعة الكبيرة')).toEqual([]);
  });

  it('look around without reporting what stands there', () => {
    const file = fileOf({
      find: [{ around: true, edge: 'start' }, { word: 'لكن' }, { around: true, word: 'هو' }],
    });
    expect(reported(file, 'لكن هو عاد. قال لكن هو عاد.')).toEqual(['لكن']);
  });

  it('are not reported where a later word speaks against it', () => {
    const file = fileOf({ find: [{ word: 'المدرسة' }], nowhere: { after: 3, back: 'some' } });
    expect(reported(file, 'المدرسة كبيرة')).toEqual(['المدرسة']);
    expect(reported(file, 'المدرسة يتعلم فيها طفل')).toEqual([]);
  });
});

describe('where nothing is said', () => {
  const file = fileOf({ find: [{ word: 'لكن' }] });

  it('in quotations and verses, unless the file says so', () => {
    expect(reported(file, 'قال: «لكن العمل صعب». ﴿ لكن ﴾')).toEqual([]);
    expect(reported({ ...file, exempt: [] }, 'قال: «لكن العمل صعب».')).toEqual(['لكن']);
  });

  it('in the name of a person', () => {
    const noor = fileOf({ find: [{ word: 'جميل' }] });
    expect(reported(noor, 'قال الدكتور جميل الطرابيشي إن العمل صعب، وهو جميل.')).toEqual(['جميل']);
  });
});

describe('fixes', () => {
  it('keep the conjunction before a word', () => {
    const file = fileOf({
      find: [{ as: 'one', word: 'تم' }, { word: 'مراقبة' }],
      fix: { one: { write: 'تمت' } },
    });
    expect(reported(file, 'وتم مراقبة السوق')).toEqual(['وتم→وتمت']);
  });

  it('inflect by the lexicon, and say nothing where the word has no such form', () => {
    const file = fileOf({
      find: [{ word: 'لم' }, { as: 'verb', pos: 'verb', tense: 'present' }],
      fix: { verb: { form: 'jussive' } },
    });
    expect(reported(file, 'لم يدعو أحدًا. لم يكتب شيئًا.')).toEqual(['يدعو→يدع']);
  });

  it('delete a word with its blank and write a particle onto the next', () => {
    const file = fileOf({
      find: [
        { as: 'to', word: 'إلى', exact: true },
        { as: 'next', pos: 'noun', by: 'best' },
      ],
      fix: { to: { delete: true }, next: { add: 'ل' } },
    });
    expect(reported(file, 'استعد إلى السفر')).toEqual(['إلى السفر→للسفر']);
  });

  it('offer several, best first', () => {
    const file = fileOf({
      find: [{ as: 'number', word: 'مئتان' }, { word: 'ألف' }],
      fix: [{ number: { write: 'مئتا' } }, { number: { write: 'مئتي' } }],
    });
    expect(find(file, 'مئتان ألف')[0]!.fixes.map(({ text }) => text)).toEqual(['مئتا', 'مئتي']);
  });

  it('stay silent about السكان, which is not a dual though it ends as one', () => {
    const file = fileOf({
      find: [{ word: 'على' }, { as: 'noun', pos: 'noun', ends: 'ان' }],
      fix: { noun: { form: 'oblique' } },
    });
    expect(reported(file, 'على السكان. على الطرفان.')).toEqual(['الطرفان→الطرفين']);
  });
});

describe('a file that is wrong', () => {
  it.each([
    ['a list that is not there', fileOf({ find: [{ word: '$nothing' }] }), /\$nothing/],
    ['a first place that may be missing', fileOf({ find: [{ word: 'أ', optional: true }] }), /first place/],
    ['a first place of any word', fileOf({ find: [{ definite: true }] }), /first place/],
    [
      'a fix of a place that is not there',
      fileOf({ find: [{ word: 'تم' }], fix: { verb: { delete: true } } }),
      /verb/,
    ],
  ])('%s', (_, file, reason) => {
    expect(() => createPatternSet([file])).toThrow(reason);
  });

  it('tells each example that does not do as it says', () => {
    const file = fileOf({
      find: [{ as: 'one', word: 'تم' }, { word: 'مراقبة' }],
      fix: { one: { write: 'تمت' } },
      fires: ['⟦تم→تمت⟧ مراقبة السوق', '⟦تم→تتم⟧ مراقبة السوق', '⟦تم→تمت⟧ معالجة الأمر', 'تم مراقبة السوق'],
      silent: ['تمت مراقبة السوق', 'تم مراقبة السوق'],
    });
    const failed = failedExamples(file, (text) => find(file, text));
    expect(failed.map(({ kind, example }) => `${kind}: ${example}`)).toEqual([
      'fires: ⟦تم→تتم⟧ مراقبة السوق',
      'fires: ⟦تم→تمت⟧ معالجة الأمر',
      'fires: تم مراقبة السوق',
      'silent: تم مراقبة السوق',
    ]);
  });
});

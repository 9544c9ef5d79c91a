import { ChangeSet } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carryMarks,
  carryShown,
  marksIn,
  neighbourOf,
  piecesOf,
  type Stretch,
} from '../../src/client/rtl/stretches.ts';

const text = 'قال الوزير إن العمل يبدأ غدًا';
const word = (wanted: string): Stretch => ({
  from: text.indexOf(wanted),
  to: text.indexOf(wanted) + wanted.length,
});

function change(from: number, to: number, insert = ''): ChangeSet {
  return ChangeSet.of({ from, to, insert }, text.length);
}

describe('a mark carried through changes', () => {
  const minister = word('الوزير');

  it('stays on its words when something is typed before it', () => {
    expect(carryMarks([minister], change(0, 0, 'و'))).toEqual([
      { from: minister.from + 1, to: minister.to + 1 },
    ]);
  });

  it('does not take in what is typed at its ends', () => {
    expect(carryMarks([minister], change(minister.to, minister.to, 'ة'))).toEqual([minister]);
    expect(carryMarks([minister], change(minister.from, minister.from, 'و'))).toEqual([
      { from: minister.from + 1, to: minister.to + 1 },
    ]);
  });

  it('is gone when its words are deleted, unless it never had any', () => {
    expect(carryMarks([minister], change(minister.from, minister.to))).toEqual([]);
    const point = { from: minister.from, to: minister.from };
    expect(carryMarks([point], change(0, minister.to))).toEqual([{ from: 0, to: 0 }]);
  });

  it('survives a place after the end, as a view may send one before its own letters are known', () => {
    expect(carryShown({ from: 0, to: text.length + 5 }, change(0, 0, 'و'))).toEqual({
      from: 0,
      to: text.length + 1,
    });
  });
});

describe('marks of a stretch', () => {
  it('are those that lie in it or over its ends', () => {
    const marks = [word('قال'), word('الوزير'), word('غدًا')];
    expect(marksIn(marks, { from: word('الوزير').from + 2, to: word('العمل').to })).toEqual([word('الوزير')]);
  });
});

describe('the finding beside what is selected', () => {
  const [first, outer, inner, last] = [
    { from: 0, to: 3 },
    { from: 5, to: 12 },
    { from: 5, to: 8 },
    { from: 20, to: 20 },
  ];
  const marks = [first!, inner!, outer!, last!];

  it('goes through all of them and round the end, those that share a beginning too', () => {
    const seen: Stretch[] = [];
    let here: Stretch = { from: 0, to: 0 };
    for (let step = 0; step < 5; step++) {
      here = neighbourOf(marks, here, 1)!;
      seen.push(here);
    }
    expect(seen).toEqual([first, inner, outer, last, first]);
  });

  it('goes back the same way', () => {
    expect(neighbourOf(marks, outer!, -1)).toEqual(inner);
    expect(neighbourOf(marks, first!, -1)).toEqual(last);
  });

  it('is the one under the cursor first when one goes back, the next when one goes on', () => {
    expect(neighbourOf(marks, { from: 7, to: 7 }, 1)).toEqual(last);
    expect(neighbourOf(marks, { from: 7, to: 7 }, -1)).toEqual(outer);
  });

  it('is absent where there are none', () => {
    expect(neighbourOf([], { from: 0, to: 0 }, 1)).toBeUndefined();
  });
});

describe('pieces of one look', () => {
  it('are cut where a mark begins or ends', () => {
    const [wide, narrow, point] = [
      { from: 0, to: 10 },
      { from: 4, to: 6 },
      { from: 4, to: 4 },
    ];
    expect(piecesOf([wide!, narrow!, point!])).toEqual([
      { from: 0, to: 4, marks: [wide] },
      { from: 4, to: 4, marks: [point] },
      { from: 4, to: 6, marks: [wide, narrow] },
      { from: 6, to: 10, marks: [wide] },
    ]);
  });

  it('lie one after the other and cover just what the marks cover', () => {
    const mark = fc.tuple(fc.nat(30), fc.nat(6)).map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const pieces = piecesOf(marks);
        pieces.slice(1).forEach(({ from }, at) => {
          expect(from).toBeGreaterThanOrEqual(pieces[at]!.to);
        });
        const covered = (stretches: readonly Stretch[]): number[] =>
          Array.from({ length: 40 }, (_, at) => at).filter((at) =>
            stretches.some(({ from, to }) => from <= at && at < to),
          );
        expect(covered(pieces)).toEqual(covered(marks));
      }),
    );
  });
});

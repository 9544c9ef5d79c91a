import { describe, expect, it } from 'vitest';
import { UndoGroups } from '../../src/client/rtl/undo-groups.ts';

/** Letters typed one by one from a place on. */
function typeInto(groups: UndoGroups, from: number, text: string): void {
  for (const [at, insert] of [...text].entries()) groups.made([{ from: from + at, to: from + at, insert }]);
}

describe('one undo', () => {
  it('takes back a word that was typed, with the space after it', () => {
    const groups = new UndoGroups();
    typeInto(groups, 10, 'وصل الوفد ');
    expect(groups.undoSteps).toBe('الوفد '.length);
    for (let step = groups.undoSteps; step > 0; step--) groups.undone();
    expect(groups.undoSteps).toBe('وصل '.length);
    expect(groups.redoSteps).toBe('الوفد '.length);
  });

  it('stops where the cursor was put elsewhere', () => {
    const groups = new UndoGroups();
    typeInto(groups, 10, 'وصل');
    typeInto(groups, 40, 'ثم');
    expect(groups.undoSteps).toBe(2);
  });

  it('takes back deletions by either key together, and not the typing before them', () => {
    const groups = new UndoGroups();
    typeInto(groups, 0, 'وصل');
    groups.made([{ from: 2, to: 3, insert: '' }]);
    groups.made([{ from: 1, to: 2, insert: '' }]);
    groups.made([{ from: 1, to: 2, insert: '' }]);
    expect(groups.undoSteps).toBe(3);
  });

  it('takes back a replacement in many places as the one change it is', () => {
    const groups = new UndoGroups();
    typeInto(groups, 0, 'وصل');
    groups.made([
      { from: 0, to: 3, insert: 'جاء' },
      { from: 9, to: 12, insert: 'جاء' },
    ]);
    expect(groups.undoSteps).toBe(1);
  });

  it('keeps lines apart', () => {
    const groups = new UndoGroups();
    typeInto(groups, 0, 'وصل\nثم');
    expect(groups.undoSteps).toBe(2);
  });

  it('is one step of VS Code where it does not know how the step was made', () => {
    const groups = new UndoGroups();
    typeInto(groups, 0, 'وصل');
    groups.forget();
    expect(groups.undoSteps).toBe(1);
    groups.undone();
    expect(groups.redoSteps).toBe(1);
  });

  it('goes on by itself what was typed after an undo', () => {
    const groups = new UndoGroups();
    typeInto(groups, 0, 'وصل');
    groups.undone();
    typeInto(groups, 2, 'ف');
    expect(groups.undoSteps).toBe(1);
    expect(groups.redoSteps).toBe(1);
  });
});

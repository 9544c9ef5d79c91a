import { describe, expect, it } from 'vitest';
import { groupOf, inGroups } from '../../src/client/rtl/offer-groups.ts';
import { ACTION_KINDS } from '../../src/server/protocol.ts';

describe('the menu at a finding', () => {
  it('has its fixes first, then accept, rule and words, each as they came', () => {
    const kinds = [
      ACTION_KINDS.rule,
      'quickfix',
      ACTION_KINDS.word,
      ACTION_KINDS.accept,
      'quickfix',
      undefined,
    ];
    const offers = inGroups(kinds.map((kind, at) => ({ group: groupOf(kind), at })));
    expect(offers.map(({ group, at }) => `${group} ${at}`)).toEqual([
      'fix 1',
      'fix 4',
      'fix 5',
      'accept 3',
      'rule 0',
      'word 2',
    ]);
  });

  it('knows every kind the server has', () => {
    for (const kind of Object.values(ACTION_KINDS)) expect(groupOf(kind), kind).not.toBe('fix');
  });

  it('takes what another extension offers for a fix', () => expect(groupOf('refactor')).toBe('fix'));
});

import { describe, expect, it } from 'vitest';
import { elected, type Votes, withVote } from '../../src/client/country-votes.ts';

const votesOf = (...countries: ('egypt' | 'gulf' | 'maghreb')[]): Votes =>
  countries.reduce<Votes>((votes, country, at) => withVote(votes, `file:///${at}.txt`, country), {});

describe('the country of a folder', () => {
  it('is what three drafts show', () => {
    expect(elected(votesOf('egypt', 'egypt'))).toBeUndefined();
    expect(elected(votesOf('egypt', 'egypt', 'egypt'))).toBe('egypt');
  });

  it('is nobody’s where drafts differ', () => {
    expect(elected(votesOf('egypt', 'egypt', 'egypt', 'gulf'))).toBeUndefined();
    expect(elected(votesOf('gulf', 'gulf', 'egypt', 'gulf', 'gulf'))).toBe('gulf');
  });

  it('counts a draft once, as it was last', () => {
    const once = withVote(withVote({}, 'a', 'egypt'), 'a', 'gulf');
    expect(once).toEqual({ a: 'gulf' });
  });

  it('forgets the oldest', () => {
    const many = Array.from({ length: 60 }, (_, at) => at).reduce<Votes>(
      (votes, at) => withVote(votes, `${at}`, 'gulf'),
      {},
    );
    expect(Object.keys(many)).toHaveLength(50);
    expect(many[0]).toBeUndefined();
  });
});

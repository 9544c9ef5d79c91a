import type { Draft, Fix } from '../../draft/index.ts';
import type { Gazetteer, Person } from '../../people/index.ts';
import { insert, remove, replace } from '../fixes.ts';
import { readPersonPhrases } from '../person-phrase.ts';
import { defineRule, type Report } from '../rule.ts';
import { conflictOf, type Office, readOffice } from './office.ts';

type Key = 'odd' | 'other';

/** Two offices of one person that cannot both be true: نائب وزير and وزير, وزير التعليم and وزير الصحة. */
export const titlesRole = defineRule<Key>({
  id: 'titles/role',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'منصبان متعارضان لشخص واحد',
    en: 'Two offices for one person that contradict each other',
  },
  messages: {
    odd: {
      ar: '«{name}» هنا «{found}»، وفي موضع آخر «{right}»؛ تحقق من المنصب.',
      en: '“{name}” is “{found}” here and “{right}” elsewhere; check the office.',
    },
    other: { ar: 'المنصب هنا «{found}»', en: 'The office here is “{found}”' },
  },
  *check(draft, { gazetteer }) {
    const held = officesOf(draft);
    for (const person of draft.people.people) {
      const offices = held.get(person.id) ?? [];
      const told = new Set<Office>();
      for (const [at, a] of offices.entries()) {
        for (const b of offices.slice(at + 1)) {
          const conflict = a.mention === b.mention ? undefined : conflictOf(a.office, b.office, gazetteer);
          if (!conflict) continue;
          // What comes first and more often introduces the person; the other is the odd one.
          const odd =
            countLike(offices, b.office, gazetteer) > countLike(offices, a.office, gazetteer) ? a : b;
          const right = odd === a ? b : a;
          if (told.has(odd.office)) continue;
          told.add(odd.office);
          yield reportOdd(person, odd.office, right.office, conflict);
        }
      }
    }
  },
});

interface HeldOffice {
  readonly office: Office;
  readonly mention: number;
}

/** The offices of each person, in order of the text. */
function officesOf(draft: Draft): Map<string, HeldOffice[]> {
  const held = new Map<string, HeldOffice[]>();
  for (const { person, mention, tokens } of readPersonPhrases(draft)) {
    for (const role of mention.roles) {
      const at = tokens.findIndex((token) => token.end > role.start);
      const office = readOffice(role, tokens[at - 1]);
      if (!office) continue;
      const own = held.get(person.id) ?? [];
      own.push({ office, mention: mention.start });
      held.set(person.id, own);
    }
  }
  return held;
}

function countLike(offices: readonly HeldOffice[], office: Office, gazetteer: Gazetteer): number {
  return offices.filter((held) => !conflictOf(held.office, office, gazetteer)).length;
}

function reportOdd(person: Person, odd: Office, right: Office, conflict: 'deputy' | 'domain'): Report<Key> {
  const { start, end, text } = odd.use;
  const values = { name: person.canonical, found: text, right: right.use.text };
  const other = { start: right.use.start, end: right.use.end };
  return {
    start,
    end,
    message: 'odd',
    values,
    fixes: [conflict === 'deputy' ? correctDeputy(odd, right) : correctDomain(odd, right)],
    related: [{ ...other, message: 'other', values: { found: right.use.text } }],
  };
}

/** وزير التضامن → نائب وزير التضامن, and back. */
function correctDeputy(odd: Office, right: Office): Fix {
  const first = odd.words[0]!;
  if (!odd.deputy) return insert(first.start, `${right.deputy} `);
  if (!right.deputy) return remove(first.start, odd.words[1]!.start, `${first.text} `);
  return replace(first.start, first.end, right.deputy);
}

function correctDomain(odd: Office, right: Office): Fix {
  const domain = odd.words.slice(-odd.domain.length);
  return replace(domain[0]!.start, domain.at(-1)!.end, right.domain.join(' '));
}

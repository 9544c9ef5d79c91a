/** Groups mentions into people: by the full names the draft gives, then surnames and given names alone. */
import { belongsTo, chainOf, type NameUnit, unitKey } from './chain.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isGiven } from './names.ts';
import type { HonorificUse, Mention, Person, RoleUse } from './people.ts';

type Loose = Omit<Mention, 'person'>;

/** A person in the making. */
interface Owner {
  /** By the longest mention. */
  readonly chain: readonly NameUnit[];
  readonly mentions: Loose[];
}

export function groupPeople(
  mentions: readonly Loose[],
  gazetteer: Gazetteer,
): { mentions: Mention[]; people: Person[] } {
  const roll = new Roll(gazetteer);
  const owners = new Map<Loose, Owner>();
  const byLength = mentions
    .filter(({ kind }) => kind === 'person')
    .map((mention) => ({ mention, chain: chainOf(mention.parts) }))
    .sort((a, b) => b.chain.length - a.chain.length || a.mention.start - b.mention.start);
  for (const { mention, chain } of byLength) owners.set(mention, roll.assign(mention, chain));
  const people = new Map<Owner, { id: string; mentions: Mention[] }>();
  const grouped = mentions.map((mention): Mention => {
    const owner = owners.get(mention);
    if (!owner) return { ...mention, person: undefined };
    let person = people.get(owner);
    if (!person) people.set(owner, (person = { id: `p${people.size + 1}`, mentions: [] }));
    const own = { ...mention, person: person.id };
    person.mentions.push(own);
    return own;
  });
  return {
    mentions: grouped,
    people: [...people.values()].map(({ id, mentions: own }) => personOf(id, own)),
  };
}

/** So many people of one name and nobody can tell whose mention it is; it bounds the work, too. */
const CROWD = 12;

/** The people met so far, found by the parts that a shorter mention may have of their names. */
class Roll {
  readonly #gazetteer: Gazetteer;
  readonly #byChain = new Map<string, Owner>();
  readonly #byUnit = new Map<string, Owner[]>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** Mentions must come longest first. */
  assign(mention: Loose, chain: readonly NameUnit[]): Owner {
    const whole = chain.map((unit) => `${unit.link ?? ''} ${unitKey(unit)}`).join();
    const owner = this.#byChain.get(whole) ?? this.#find(mention, chain) ?? this.#enter(chain);
    this.#byChain.set(whole, owner);
    owner.mentions.push(mention);
    return owner;
  }

  /** A full name belongs to the person of that name; a part of it to the one person who has it. */
  #find(mention: Loose, chain: readonly NameUnit[]): Owner | undefined {
    const opens = isGiven(this.#gazetteer.name(mention.parts[chain[0]!.start]!));
    const near = this.#byUnit.get(lookUpKey(chain[0]!, chain.length > 1 ? chain.at(-1) : undefined));
    if (!near || near.length > CROWD) return undefined;
    const fitting = near.filter(
      (owner) => belongsTo(chain, owner.chain, opens) && !this.#isOfOtherRank(mention, chain, owner),
    );
    if (fitting.length < 2) return fitting[0];
    // «الدكتور سالم» is the doctor of two men called سالم. «الخطيب» of يوسف and مريم: nobody can tell; a person of its
    // own keeps both safe.
    const titled = fitting.filter((owner) => sharesTitle(mention, owner));
    return titled.length === 1 ? titled[0] : undefined;
  }

  #enter(chain: readonly NameUnit[]): Owner {
    const owner: Owner = { chain, mentions: [] };
    const [first] = chain as [NameUnit];
    const keys = new Set([lookUpKey(first), lookUpKey(chain.at(-1)!)]);
    for (let at = 1; at < chain.length; at++) {
      keys.add(lookUpKey(first, chain[at]));
      keys.add(lookUpKey(chain[at]!, chain.at(-1)));
    }
    for (const key of keys) {
      const known = this.#byUnit.get(key);
      if (known) known.push(owner);
      else this.#byUnit.set(key, [owner]);
    }
    return owner;
  }

  /** «الملك سلطان» is not «الأمير سلطان بن فيصل»; two full names that are the same are one person, whatever the rank. */
  #isOfOtherRank({ honorifics }: Loose, chain: readonly NameUnit[], { mentions }: Owner): boolean {
    if (chain.length > 1) return false;
    const own = this.#royalRanks(honorifics);
    const others = this.#royalRanks(mentions.flatMap((mention) => mention.honorifics));
    return own.length > 0 && others.length > 0 && !own.some((rank) => others.includes(rank));
  }

  #royalRanks(uses: readonly HonorificUse[]): number[] {
    return uses.flatMap(({ title }) => {
      const entry = this.#gazetteer.title(title)?.entry;
      return entry?.class === 'royal' ? [entry.rank] : [];
    });
  }
}

function lookUpKey(first: NameUnit, last?: NameUnit): string {
  return last ? `${unitKey(first)} ${unitKey(last)}` : unitKey(first);
}

function sharesTitle({ honorifics }: Loose, { mentions }: Owner): boolean {
  return honorifics.some(({ title }) =>
    mentions.some((mention) => mention.honorifics.some((use) => use.title === title)),
  );
}

function personOf(id: string, mentions: readonly Mention[]): Person {
  const longest = mentions.reduce((best, next) => (next.parts.length > best.parts.length ? next : best));
  return {
    id,
    canonical: longest.parts.join(' '),
    gender: undefined,
    mentions,
    honorifics: unique(mentions.flatMap((mention) => mention.honorifics)),
    roles: unique(mentions.flatMap((mention) => mention.roles)),
  };
}

function unique<T extends HonorificUse | RoleUse>(uses: readonly T[]): T[] {
  return [...new Map(uses.map((use) => [use.start, use])).values()];
}

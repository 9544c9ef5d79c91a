import type { Draft, Fix } from '../../draft/index.ts';
import type { Gazetteer, Mention, Person } from '../../people/index.ts';
import { type PersonPhrase, readPersonPhrases } from '../../people/index.ts';
import { insert, remove, replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';
import { type Conflict, conflictOf, type Office, type OfficeWord, readOffices } from './office.ts';

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
      const reported = new Set<Office>();
      for (const [at, a] of offices.entries()) {
        for (const b of offices.slice(at + 1)) {
          const conflict = conflictAt(a, b, offices, gazetteer);
          if (!conflict) continue;
          // What comes first and more often introduces the person; the other is the odd one.
          const isOdd = countLike(offices, b.office, gazetteer) > countLike(offices, a.office, gazetteer);
          const [odd, right] = isOdd ? [a.office, b.office] : [b.office, a.office];
          if (reported.has(odd)) continue;
          reported.add(odd);
          yield reportOdd(person, odd, right, isOdd ? conflict : turned(conflict));
        }
      }
    }
  },
});

interface HeldOffice {
  readonly office: Office;
  readonly mention: Mention;
  /** Next to the name, and said of now: «رئيس المجلس وزير الصحة سامر الوتيد» may be two people. */
  readonly isSure: boolean;
}

/** The offices of each person, in order of the text. */
function officesOf(draft: Draft): Map<string, HeldOffice[]> {
  const held = new Map<string, HeldOffice[]>();
  for (const phrase of readPersonPhrases(draft.sentences, draft.people)) {
    const { person, mention } = phrase;
    const isPast = mention.roles.length > 0 && tellsOfChange(phrase);
    for (const role of mention.roles) {
      const offices = readOffices(role);
      const nearest = role.start < mention.start ? offices.at(-1) : offices[0];
      const own = held.get(person.id) ?? [];
      for (const office of offices) own.push({ office, mention, isSure: !isPast && office === nearest });
      held.set(person.id, own);
    }
  }
  return held;
}

/** «عُين سامر الوتيد وزيرًا للصحة خلفًا لـ…», «حين كان وزير التعليم»: two offices by right, one after the other. */
const CHANGE =
  /^[وفبل]?(?:ال)?(?:عين|تعيين|تعيينه|تعيينها|كلف|تكليف|تكليفه|تكليفها|خلف|خلفا|انتخب|انتخاب|انتخابه|أصبح|أصبحت|صار|تولى|تولت|توليه|توليها|تولي|شغل|يشغل|شغلت|منصب|منصبه|منصبها|إعفاء|أعفي|أقال|إقالة|استقال|استقالة|استقالته|سابقا|آنذاك|حينها|وقتها|حينذاك|وقتئذ|كان|كانت|مرشح|مرشحا|ترشيح)$/;

/** Words around a name with its office in which a change may be reported; what he says of others comes after أن. */
const AROUND = { before: 4, after: 7 };

function tellsOfChange({ tokens, first, last, mention }: PersonPhrase): boolean {
  const end = Math.max(mention.end, ...mention.roles.map((role) => role.end));
  const lastOwn = Math.max(
    last,
    tokens.findLastIndex((token) => token.start < end),
  );
  const after = tokens.slice(lastOwn + 1, lastOwn + 1 + AROUND.after);
  const said = after.findIndex(({ bare }) => /^[بو]?[أإ]ن(?:ه|ها)?$/.test(bare));
  return [
    ...tokens.slice(Math.max(0, first - AROUND.before), first),
    ...(said < 0 ? after : after.slice(0, said)),
  ].some(({ bare }) => CHANGE.test(bare));
}

function conflictAt(
  a: HeldOffice,
  b: HeldOffice,
  offices: readonly HeldOffice[],
  gazetteer: Gazetteer,
): Conflict | undefined {
  if (a.mention === b.mention || !a.isSure || !b.isSure) return undefined;
  const conflict = conflictOf(a.office, b.office, gazetteer);
  if (!conflict) return undefined;
  // «وزير المالية وزير الاقتصاد سامر الوتيد»: the draft itself gives him both.
  const isHeldAtOnce = offices.some((one) =>
    offices.some(
      (other) =>
        one.mention === other.mention &&
        one !== other &&
        one.office.head === a.office.head &&
        other.office.head === a.office.head,
    ),
  );
  return isHeldAtOnce ? undefined : conflict;
}

function turned({ kind, at: [one, other] }: Conflict): Conflict {
  return { kind, at: [other, one] };
}

function countLike(offices: readonly HeldOffice[], office: Office, gazetteer: Gazetteer): number {
  return offices.filter((held) => !conflictOf(held.office, office, gazetteer)).length;
}

/** @param conflict between the odd office and the right one, in this order. */
function reportOdd(person: Person, odd: Office, right: Office, conflict: Conflict): Report<Key> {
  const { start, end, text } = odd.use;
  const values = { name: person.canonical, found: text, right: right.use.text };
  const other = { start: right.use.start, end: right.use.end };
  return {
    start,
    end,
    message: 'odd',
    values,
    fixes: [correct(odd, right, conflict)],
    related: [{ ...other, message: 'other', values: { found: right.use.text } }],
  };
}

function correct(odd: Office, right: Office, conflict: Conflict): Fix {
  if (conflict.kind === 'deputy') return correctDeputy(odd, right);
  return conflict.kind === 'domain' ? correctDomain(odd, right, conflict) : correctWhole(odd, right);
}

/** محافظ المنيا → وكيل محافظ أسيوط. */
function correctWhole(odd: Office, right: Office): Fix {
  const wanted = right.words.map(({ text }) => text);
  return replace(odd.words[0]!.start, odd.words.at(-1)!.end, wanted.join(' '));
}

/** وزير التضامن → نائب وزير التضامن, and back; وزيرة التربية → وكيلة وزارة التربية. */
function correctDeputy(odd: Office, right: Office): Fix {
  const [[first, second], [deputy]] = [odd.words, right.words] as [OfficeWord[], OfficeWord[]];
  if (isOfMinistry(odd) !== isOfMinistry(right)) return correctWhole(odd, right);
  if (!odd.deputy) return insert(first!.start, `${deputy!.text} `);
  if (!right.deputy) return remove(first!.start, second!.start, `${first!.text} `);
  return replace(first!.start, first!.end, deputy!.text);
}

function isOfMinistry({ deputy, words }: Office): boolean {
  return deputy !== undefined && words[1]?.text === 'وزارة';
}

/** What the domains have in common stays: «المنطقة الشمالية» → «المنطقة الغربية», «الداخلية» → «الشؤون الخارجية». */
function correctDomain(odd: Office, right: Office, { at }: Conflict): Fix {
  let common = 0;
  while (common < Math.min(...at) && odd.domain[common]!.text === right.domain[common]!.text) common++;
  const words = odd.domain.slice(common);
  const wanted = right.domain.slice(common).map(({ text }) => text);
  return replace(words[0]!.start, words.at(-1)!.end, wanted.join(' '));
}

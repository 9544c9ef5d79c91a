import type { Gender } from '../../lexicon/index.ts';
import type { HonorificUse, Mention, Person, RoleUse } from '../../people/index.ts';
import { replace } from '../fixes.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type Key = 'title' | 'role';

/** A title or office in the other gender than its person's: الدكتورة أحمد, الوزير رانيا. */
export const titlesGender = defineRule<Key>({
  id: 'titles/gender',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'لقب أو منصب لا يطابق صاحبه في التذكير والتأنيث',
    en: 'A title or office that does not agree in gender with its person',
  },
  messages: {
    title: {
      ar: 'اللقب «{found}» لا يطابق «{name}»؛ المطابق: «{right}».',
      en: 'The title “{found}” does not agree with “{name}”; write “{right}”.',
    },
    role: {
      ar: 'المنصب «{found}» بصيغة لا تطابق «{name}»؛ المطابق: «{right}».',
      en: 'The office “{found}” does not agree with “{name}”; write “{right}”.',
    },
  },
  *check(draft, context) {
    for (const person of draft.people.people) {
      for (const mention of person.mentions) {
        for (const use of mention.honorifics) {
          const gender = genderOf(person, mention, use, context);
          const right = gender && inGender(use.text, gender, context);
          if (!right) continue;
          const { start, end, text } = use;
          const values = { found: text, right, name: mention.text };
          yield { start, end, message: 'title', values, fixes: [replace(start, end, right)] };
        }
        for (const role of mention.roles) {
          if (!person.gender || !role.gender || role.gender === person.gender) continue;
          const right = roleInGender(role, person.gender, context);
          if (!right) continue;
          const { start, end, text } = role;
          const values = { found: text, right, name: mention.text };
          const fixes = [replace(start, end, right)];
          // A masculine office of a woman is the habit of many houses: «رانيا المنشاوي رئيس مجلس الإدارة».
          if (person.gender === 'f') yield { start, end, message: 'role', values, fixes, severity: 'hint' };
          else yield { start, end, message: 'role', values, fixes };
        }
      }
    }
  },
});

/** The gender the title ought to have, where it has the other. */
function genderOf(
  person: Person,
  mention: Mention,
  use: HonorificUse,
  { gazetteer }: RuleContext,
): Gender | undefined {
  if (!use.gender) return undefined;
  // A listed given name outweighs titles, for the person's gender may have been read off the wrong one.
  const given = gazetteer.name(mention.parts.length > 1 ? mention.parts[0]! : '');
  const named = given && certainGender(given.male, given.female);
  const gender = named ?? person.gender;
  return gender && gender !== use.gender ? gender : undefined;
}

function certainGender(male: number, female: number): Gender | undefined {
  if (male >= 0.5 && female <= male / 10) return 'm';
  return female >= 0.5 && male <= female / 10 ? 'f' : undefined;
}

/** The same title for the other gender, with the article as written; undefined for those without one (اللواء). */
function inGender(text: string, gender: Gender, { gazetteer }: RuleContext): string | undefined {
  const entry = gazetteer.title(text)?.entry;
  const form = gender === 'f' ? entry?.feminine : entry?.masculine;
  if (!form || form === text || entry?.masculine === entry?.feminine) return undefined;
  return text.startsWith('ال') ? form : form.replace(/^ال/, '');
}

function roleInGender(role: RoleUse, gender: Gender, context: RuleContext): string | undefined {
  const [head = '', ...rest] = role.text.split(' ');
  const right =
    inGender(head, gender, context) ??
    (gender === 'f' ? `${head}ة` : /ة$/.test(head) ? head.slice(0, -1) : undefined);
  return right && [right, ...rest].join(' ');
}

/** An invented newsroom of any size: its terminology and its drafts, the same for the same seed. */

import type { TermEntry } from '../../src/terms/index.ts';
import { random as createRandom } from '../../tools/random.ts';

const list = (words: string): readonly string[] => words.split(' ');
const GIVEN = list(
  'أحمد محمد علي حسن رامي خالد سامي نادر كريم هاني فريد ماهر وليد طارق سعيد منير جمال عادل ناصر حسام',
);
const FATHERS = list(
  'إبراهيم يوسف صالح حامد فؤاد رشاد بهجت شوقي صبري فتحي لطفي رفعت عصمت طلعت حلمي رمزي عزمي فوزي ممدوح مختار',
);
const FAMILIES = list(
  'الدمنهوري الطرابيشي الصاوي الجوهري القناوي الشرقاوي المنياوي الأسيوطي البحيري السويسي النجار الحداد الخياط ' +
    'الصباغ البنهاوي الدهان العطار السقا الحلواني الفران',
);
const TITLES = list('الدكتور المهندس الأستاذ اللواء المستشار');
const NOUNS = list(
  'مشروع حافلة صحيفة مستشفى مندوب لجنة مؤتمر انتخاب مسؤول مدرسة جامعة مصنع مزرعة طريق جسر ميناء مطار قطار سفينة طائرة',
);
/** What the house does not want, one for each noun. */
const RIVALS = list(
  'برنامج باص جريدة مشفى موفد هيئة ملتقى اقتراع موظف كتاب معهد معمل حقل درب كوبري مرفأ مهبط ترام مركب مروحية',
);
const ADJECTIVES = list(
  'جديد كبير صغير وطني محلي دولي شعبي رسمي خاص عام سريع بطيء حديث قديم أول أخير بعيد قريب واسع ضيق',
);
const BODIES = ['صندوق رعاية الواحات', 'هيئة الموانئ الصغيرة', 'جمعية حماية النخيل', 'مجلس القرى الجديدة'];

/** `{p}` a person with a title, `{s}` the family name of the last person, `{b}` a body, `{n}` a noun. */
const SENTENCES = [
  'قال {p} إن العمل في {n} يسير وفق الخطة التي أعلنها {b} في الشهر الماضي.',
  'وزار {p} موقع العمل صباح اليوم، واستمع إلى شرح عن مراحل التنفيذ وما بقي منها.',
  'وأضاف {s} أن الوفد ناقش سبل التعاون مع {b} في السنوات المقبلة.',
  'وشارك في اللقاء {p} وعدد من أعضاء اللجنة المشرفة على {n}.',
  'وأكد {s} أن النتائج الأولى ستعلن قبل نهاية العام، وأن الميزانية كافية.',
  'ومن المقرر أن تبدأ المرحلة الثانية من {n} في الربيع المقبل بعد موافقة {b}.',
  'واستقبل أهالي القرية الزوار بالترحاب، وعرضوا عليهم منتجاتهم من التمور والحصير.',
];

export function inventEntries(count: number): TermEntry[] {
  return Array.from({ length: count }, (_, at): TermEntry => {
    const [a, b, c] = [at % 20, Math.floor(at / 20) % 20, Math.floor(at / 400) % 20];
    if (at % 2 === 1) {
      const [given, father, family] = [GIVEN[a]!, FATHERS[b]!, FAMILIES[c]!];
      const number = at < 8000 ? '' : ` ${FATHERS[Math.floor(at / 8000)]}`;
      const canonical = `${given} ${father}${number} ${family}`;
      const wrong = [`${given} ${father}${number} ${family}ه`];
      return { kind: 'person', canonical, wrong, honorific: TITLES[at % 5]! };
    }
    const more = at < 8000 ? '' : ` ${ADJECTIVES[Math.floor(at / 8000)]}`;
    const rest = `${ADJECTIVES[b]} ${ADJECTIVES[c]}${more}`;
    return { kind: 'term', canonical: `${NOUNS[a]} ${rest}`, wrong: [`${RIVALS[a]} ${rest}`] };
  });
}

/** About `words` words, with people of the first thousand entries. */
export function inventDraft(seed: number, words: number): string {
  const random = createRandom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!;
  const cast = Array.from({ length: 5 }, () => [pick(GIVEN), pick(FATHERS), pick(FAMILIES)] as const);
  let family = cast[0]![2];
  const lines: string[] = [];
  let written = 0;
  while (written < words) {
    const line = pick(SENTENCES).replace(/\{([psbn])\}/g, (_, what: string) => {
      if (what === 'b') return pick(BODIES);
      if (what === 'n') return `ال${pick(NOUNS)} ال${pick(ADJECTIVES)}`;
      if (what === 's') return family;
      const person = cast[Math.floor(random() * cast.length)]!;
      family = person[2];
      return `${pick(TITLES)} ${person.join(' ')}`;
    });
    lines.push(line);
    written += line.split(' ').length;
  }
  return `${lines.join('\n')}\n`;
}

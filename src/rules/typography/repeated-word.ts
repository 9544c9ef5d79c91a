import type { Draft, RuleContext, Severity } from '../../draft/index.ts';
import type { Token } from '../../text/index.ts';
import { remove } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** Particles that never follow themselves. */
const PARTICLES = new Set([
  'في',
  'إلى',
  'الى',
  'على',
  'عن',
  'أن',
  'إن',
  'ان',
  'قد',
  'لم',
  'لن',
  'أو',
  'مع',
  'من',
  'ما',
]);
/** «مَن مِن», «أن إن», «ما ما زال»: homographs that do meet, if seldom. */
const HOMOGRAPHS = new Set(['من', 'إن', 'ان', 'ما', 'أن']);
/** Said twice to make it stronger or one by one: «جدا جدا», «خطوة خطوة», «بيتا بيتا», «زنقة زنقة». */
const SAID_TWICE = new Set(
  (
    'جدا رويدا مهلا قليلا كثيرا أبدا حقا تماما سريعا قريبا أهلا مرحبا هيا كلا حذار لا نعم آه ها هه بس كفى الله ' +
    'واحدا واحدة واحد واحدا مرة يوما يوم شهرا شهر عاما عام سنة ساعة لحظة دقيقة خطوة كلمة حرفا حرف بابا باب بيتا ' +
    'بيت دارا دار شارعا شارع زنقة حارة قرية مدينة حيا شبرا شبر مترا قطعة حبة درجة نقطة بندا بند مادة سطرا سطر جزءا ' +
    'جزء فصلا فصل صفحة فردا فرد شخصا شخص دولة محافظة لاعبا عضوا شيئا صفا صف دكا مثنى فوجا فوج جماعة طبقة طابقا لقمة ' +
    'قطرة ورقة فلسا قرشا مليما دولارا وحدة بين'
  ).split(' '),
);

export const repeatedWord = defineRule({
  id: 'typography/repeated-word',
  severity: 'warning',
  fixable: true,
  description: { ar: 'كلمة كُتبت مرتين متتاليتين', en: 'A word written twice in a row' },
  messages: {
    main: {
      ar: 'تكررت «{word}» مرتين متتاليتين؛ تُحذف الثانية.',
      en: '“{word}” stands twice in a row; delete the second.',
    },
    phrase: {
      ar: 'تكررت العبارة «{word}» مرتين متتاليتين؛ تُحذف الثانية.',
      en: '“{word}” stands twice in a row; delete the second.',
    },
  },
  *check(draft, context) {
    const { tokens } = draft;
    for (let at = 0; at + 2 < tokens.length; at++) {
      const word = tokens[at]!;
      if (word.kind !== 'word' || tokens[at + 1]!.kind !== 'space') continue;
      const severity = judgeWord(draft, context, word, tokens[at + 2]!);
      if (severity) {
        const { start, end } = tokens[at + 2]!;
        const fixes = [remove(word.end, end, word.text)];
        yield { start, end, message: 'main', values: { word: word.text }, fixes, severity };
        at += 2;
        continue;
      }
      if (!repeatsPhrase(tokens, at)) continue;
      const [start, end] = [tokens[at + 4]!.start, tokens[at + 6]!.end];
      const phrase = `${word.text} ${tokens[at + 2]!.text}`;
      const fixes = [remove(tokens[at + 2]!.end, end, phrase)];
      yield { start, end, message: 'phrase', values: { word: phrase }, fixes };
      at += 6;
    }
  },
});

function judgeWord(draft: Draft, context: RuleContext, word: Token, second: Token): Severity | undefined {
  const { bare } = word;
  if (second.kind !== 'word' || second.bare !== bare || SAID_TWICE.has(bare)) return undefined;
  if (bare.length < 3 && !PARTICLES.has(bare)) return undefined;
  // «محمد محمد» is a man and his father.
  if (mayBeName(draft, context, word, second)) return undefined;
  // Chants and songs: «سلمية سلمية».
  const spoken = draft.quotations.some(({ start, end }) => start < word.start && second.end < end);
  return spoken || HOMOGRAPHS.has(bare) ? 'info' : 'warning';
}

function mayBeName(draft: Draft, { lexicon, gazetteer }: RuleContext, word: Token, second: Token): boolean {
  if (PARTICLES.has(word.bare)) return false;
  const isNamed = draft.people.mentions.some(
    ({ kind, start, end }) => kind === 'person' && start <= second.start && word.end <= end,
  );
  if (isNamed) return true;
  // «لينغ لينغ»: what no dictionary knows and no paper writes may be a foreign name.
  const isDefinite = word.bare.startsWith('ال');
  if (!lexicon.contains(word.bare) || (!isDefinite && lexicon.outlets(word.bare) === 0)) return true;
  // «وزير وزير»: what is a title is no father's name.
  const name = gazetteer.title(word.bare) ? undefined : gazetteer.name(word.bare);
  return name !== undefined && Math.max(name.male, name.female, name.family) >= 0.5;
}

/** «في هذا في هذا الإطار»; two people of one name («محمد علي محمد علي») have no particle between them. */
function repeatsPhrase(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]!;
  if (!PARTICLES.has(first.bare) || HOMOGRAPHS.has(first.bare)) return false;
  const second = tokens[at + 2]!;
  const blanks = [1, 3, 5].every((step) => tokens[at + step]?.kind === 'space');
  if (!blanks || second.kind !== 'word') return false;
  return tokens[at + 4]!.bare === first.bare && tokens[at + 6]?.bare === second.bare;
}

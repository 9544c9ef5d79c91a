import { defineRule } from '../rule.ts';
import { reportsOf } from './reports.ts';

export const common = defineRule({
  id: 'spelling/common',
  severity: 'error',
  fixable: true,
  description: {
    ar: 'أخطاء شائعة (قائمة dictionaries/errors.tsv)',
    en: 'Common errors (the list dictionaries/errors.tsv)',
  },
  messages: {
    'hamza-seat': {
      ar: 'همزة «{word}» في غير موضعها؛ الصواب «{right}».',
      en: 'The hamza of “{word}” is on the wrong seat: write “{right}”.',
    },
    'taa-marbuta': {
      ar: 'آخر «{word}» خلط بين التاء المربوطة والهاء؛ الصواب «{right}».',
      en: '“{word}” confuses ة and ه: write “{right}”.',
    },
    yaa: {
      ar: 'آخر «{word}» خلط بين الياء والألف المقصورة؛ الصواب «{right}».',
      en: '“{word}” confuses ي and ى: write “{right}”.',
    },
    expression: {
      ar: 'العبارة «{right}» تُكتب مفصولة هكذا، لا «{word}».',
      en: 'The phrase is written “{right}”, not “{word}”.',
    },
    joined: {
      ar: 'الفصل والوصل: «{right}» لا «{word}».',
      en: 'Written apart or together: “{right}”, not “{word}”.',
    },
    month: {
      ar: 'اسم الشهر «{right}» لا «{word}».',
      en: 'The month is called “{right}”, not “{word}”.',
    },
    fariqa: {
      ar: 'الألف بعد الواو لواو الجماعة في الفعل وحدها: «{right}» لا «{word}».',
      en: 'The alef after و is for the plural of a verb alone: “{right}”, not “{word}”.',
    },
    letter: {
      ar: 'في «{word}» حرف مكان حرف يشبهه؛ الصواب «{right}».',
      en: 'A letter of “{word}” stands for one like it: write “{right}”.',
    },
    derivation: {
      ar: 'الاشتقاق الصحيح «{right}» لا «{word}».',
      en: 'The right derivation is “{right}”, not “{word}”.',
    },
    ghayr: {
      ar: 'تدخل «أل» على ما بعد «غير» لا عليها: «{right}».',
      en: 'The article goes on the word after غير: “{right}”.',
    },
    genitive: {
      ar: 'ما بعد حرف الجر أو الظرف مجرور بالياء: «{right}» لا «{word}».',
      en: 'After a preposition the ending is genitive: “{right}”, not “{word}”.',
    },
    accusative: {
      ar: 'اسم «إن» وأخواتها منصوب بالياء: «{right}» لا «{word}».',
      en: 'The noun after إن and its sisters is accusative: “{right}”, not “{word}”.',
    },
    agreement: {
      ar: '«كلا» للمذكر و«كلتا» للمؤنث: «{right}» لا «{word}».',
      en: 'كلا is masculine and كلتا feminine: “{right}”, not “{word}”.',
    },
    jussive: {
      ar: 'يُحذف حرف العلة بعد «لم»: «{right}» لا «{word}».',
      en: 'After لم the weak letter drops: “{right}”, not “{word}”.',
    },
    preposition: {
      ar: 'الحرف المناسب هنا: «{right}» لا «{word}».',
      en: 'The right preposition gives “{right}”, not “{word}”.',
    },
    loan: {
      ar: 'المشهور في رسم هذه الكلمة المعرّبة «{right}» لا «{word}».',
      en: 'The loan is usually spelt “{right}”, not “{word}”.',
    },
    redundant: {
      ar: 'في «{word}» زيادة؛ يكفي «{right}».',
      en: '“{word}” says it twice: “{right}” is enough.',
    },
  },
  check: (draft, context) => reportsOf('common', draft, context),
});

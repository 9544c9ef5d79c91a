import { defineRule } from '../rule.ts';
import { reportsOf } from './reports.ts';

export const hamza = defineRule({
  id: 'spelling/hamza',
  severity: 'error',
  fixable: true,
  description: {
    ar: 'همزة الوصل والقطع، ومقعد الهمزة، و«إن» و«أن»',
    en: 'Hamza: joining or cutting, its seat, and إن or أن',
  },
  messages: {
    wasl: {
      ar: '«{word}» همزتها همزة وصل فلا تُكتب؛ الصواب «{right}».',
      en: 'The alef of “{word}” is hamzat wasl and takes no hamza: write “{right}”.',
    },
    qat: {
      ar: '«{word}» تنقصها همزة القطع؛ الصواب «{right}».',
      en: '“{word}” lacks its hamza: write “{right}”.',
    },
    'left-out': {
      ar: 'تسقط همزة القطع من {count:ofWords} في المسودة، وأولها «{word}»؛ إصلاح واحد يعيد المؤكد منها، والباقي تلميحات.',
      en: 'The draft leaves out the hamza in {count:ofWords}, “{word}” first; one fix puts back the certain ones, the others are hints.',
    },
    seat: {
      ar: 'همزة «{word}» في غير موضعها أو ناقصة؛ الصواب «{right}».',
      en: 'The hamza of “{word}” is missing or on the wrong seat: write “{right}”.',
    },
    particle: {
      ar: '«{word}» تنقصها الهمزة؛ وهي هنا «{right}» بحسب ما قبلها.',
      en: '“{word}” lacks its hamza; what governs it makes it “{right}” here.',
    },
    inna: {
      ar: 'تُكسر همزة «إنّ» بعد القول وما في حكمه: «{right}» لا «{word}».',
      en: 'After قال and its like the hamza is below: “{right}”, not “{word}”.',
    },
    'inna-opener': {
      ar: 'الأفصح كسر همزة «إنّ» بعد «حيث» و«إذ»: «{right}».',
      en: 'After حيث and إذ the better usage is “{right}”.',
    },
    anna: {
      ar: 'تُفتح همزة «أنّ» هنا: «{right}» لا «{word}».',
      en: 'Here the hamza is above: “{right}”, not “{word}”.',
    },
    masul: {
      ar: '«{word}» و«{right}» رسمان لكلمة واحدة؛ اختيار الدار أو أغلب المسودة «{right}».',
      en: '“{word}” and “{right}” are two spellings of one word; the house or most of the draft writes “{right}”.',
    },
  },
  check: (draft, context) => reportsOf('hamza', draft, context),
});

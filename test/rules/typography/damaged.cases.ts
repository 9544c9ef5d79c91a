import { damaged } from '../../../src/rules/typography/damaged.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: damaged,
  hits: [
    { text: 'أعلنت الوز\ufffdرة أن المعرض مفتوح.', flags: ['الوز\ufffdرة'] },
    { text: 'زار الوفد \ufffd\ufffd\ufffd أمس، ثم عاد.', flags: ['\ufffd\ufffd\ufffd'] },
    // Once a paragraph.
    {
      text: 'أعلن\ufffd الهي\ufffdة الخطة.\nوقال رئي\ufffdها إنها جاهزة.',
      flags: ['أعلن\ufffd', 'رئي\ufffdها'],
    },
    { text: 'قال الوزير ????? إن الخطة جاهزة.', flags: ['?????'] },
    { text: 'وصل مدير المهرجان «???? ????» أمس.', flags: ['????'] },
    { text: '??? ????? ??????', flags: ['???'] },
    { text: 'افتتح الم???ف المعرض.', flags: ['الم???ف'] },
    // «أعلنت الوزارة» of UTF-8, read as Windows-1252 and as Windows-1256.
    { text: 'Ø£Ø¹Ù„Ù†Øª Ø§Ù„ÙˆØ²Ø§Ø±Ø©', flags: ['Ø£Ø¹Ù„Ù†Øª Ø§Ù„ÙˆØ²Ø§Ø±Ø©'] },
    { text: 'ط£ط¹ظ„ظ†طھ ط§ظ„ظˆط²ط§ط±ط©', flags: ['ط£ط¹ظ„ظ†طھ ط§ظ„ظˆط²ط§ط±ط©'] },
    // Of Windows-1256, read as Windows-1252; and two lines, reported once.
    { text: 'ÃÚáäÊ ÇáæÒÇÑÉ ÇáÎØÉ.\nÞÇá ÇáæÒíÑ äÚã.', flags: ['ÃÚáäÊ ÇáæÒÇÑÉ ÇáÎØÉ.\nÞÇá ÇáæÒíÑ äÚã.'] },
    { text: 'عنوان سليم\nط£ط¹ظ„ظ†طھ ط§ظ„ظˆط²ط§ط±ط©', flags: ['ط£ط¹ظ„ظ†طھ ط§ظ„ظˆط²ط§ط±ط©'] },
  ],
  misses: [
    'هل حضر الوزير؟؟؟ نعم.',
    'لماذا غاب???',
    'ما رأيك ???',
    'هل جاء؟ نعم، جاء!',
    'حفظ، وخط، وبلاغ، وصداع: كلمات تنتهي بحروف متفرقة.',
    'التقى الوفد Øystein Ås في Århus.',
    'زارت École à Genève، ثم déjà vu.',
    'غنّى «كاڤا» في ڤيينا، وحضر پرويز وگلناز.',
    'بلغت الحرارة 40°، والنسبة 5٪ ±2، والسعر 3£.',
    'القائمة ¿Qué? وÜber، ثم عاد.',
  ],
});

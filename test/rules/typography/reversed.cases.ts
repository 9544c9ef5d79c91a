import { reversed } from '../../../src/rules/typography/reversed.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: reversed,
  hits: [
    {
      text: 'المدير يفتتح المعرض\n\n.لوؤسملا ريدملا لاق',
      fixed: 'المدير يفتتح المعرض\n\nقال المدير المسؤول.',
    },
    {
      text: '.(ديدج) 2027 ماع يف حتتفا ضرعملا نإ لاق',
      fixed: 'قال إن المعرض افتتح في عام 2027 (جديد).',
    },
    // A surname that nobody knows is turned with the rest.
    { text: '.يتيتروبلا رصان ةرازولا مساب ثدحتملا حرص', fixed: 'صرح المتحدث باسم الوزارة ناصر البورتيتي.' },
    {
      text: '.ةعماجلا ريدم لاق\n.تاعماجلا ريزو باجأ',
      fixed: 'قال مدير الجامعة.\nأجاب وزير الجامعات.',
    },
  ],
  misses: [
    'قال المدير المسؤول.',
    'سجل كاشالي هدفا وغنت مايلي ساندرز.',
    'تم كلمة نم.',
    'وصل روفينو كانابي ورامون ساليناس إلى نوفي ساد.',
  ],
});

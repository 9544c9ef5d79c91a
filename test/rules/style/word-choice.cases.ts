import { wordChoice } from '../../../src/rules/style/set-phrases.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: wordChoice,
  hits: [
    { text: 'ناقشوا القضايا الهامة.', fixed: 'ناقشوا القضايا المهمة.' },
    { text: 'لعبت دورا كبيرا في الصلح.', fixed: 'أدت دورا كبيرا في الصلح.' },
    { text: 'تحسن الطقس بشكل كبير.', fixed: 'تحسن الطقس كثيرا.' },
    { text: 'توقيفه من قبل الشرطة.', flags: ['من قبل الشرطة'] },
  ],
  misses: [
    'ناقشوا القضايا المهمة.',
    'الشكل كبير والحجم صغير.',
    'زارها من قبل مرتين.',
    'لعب مباراة كبيرة.',
    'قال: «القضايا الهامة كثيرة».',
  ],
});

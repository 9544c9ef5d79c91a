import { longSentence } from '../../../src/rules/style/long-sentence.ts';
import { defineTable } from '../table.ts';

const part = 'وقال المدير إن العمل يبدأ غدا ثم يستمر أسبوعا كاملا ويشارك فيه عمال وطلاب ومهندسون';
const rest = 'وينتهي قبل العيد ويكلف مبلغا كبيرا تدفعه المدينة والمصرف معا وتتبعه مرحلة ثانية تشمل حيا قديما';
const end = 'قرب النهر وثالثة تشمل السوق والجسر والمسجد والمدرسة ثم تفتح البيوت للزوار كلهم بلا رسوم';

export default defineTable({
  rule: longSentence,
  hits: [
    { text: `${part} ${rest} ${end}.`, flags: ['وقال المدير إن العمل يبدأ غدا'] },
    { text: `مقدمة قصيرة.\n${part} ${rest} ${end}.`, flags: ['وقال المدير إن العمل يبدأ غدا'] },
    { text: `${part}، ${rest}، ${end}؟`, flags: ['وقال المدير إن العمل يبدأ غدا'] },
  ],
  misses: [`${part}. ${rest}. ${end}.`, `${part} ${rest}.`, `قال: «${part} ${rest} ${end}».`],
});

import { endMark } from '../../../src/rules/typography/end-mark.ts';
import { defineTable } from '../table.ts';

const BODY = [
  'قال مدير المركز سامح العطار إن العمل في المشروع الجديد يسير كما خطط له منذ العام الماضي.',
  'وأضاف العطار أن المرحلة الأولى ستكتمل قبل نهاية العام، وأن المركز سيعلن عن المرحلة الثانية قريبا.',
  'وشكر العطار الداعمين والمتطوعين الذين شاركوا في إعداد الخطة وفي تنفيذها على مدى عامين كاملين.',
];
const OPEN = 'وحضر الحفل عدد كبير من أهالي القرية الذين عبروا عن سعادتهم بافتتاح المركز في قريتهم';
const draft = (...paragraphs: string[]) => ['المركز يفتح أبوابه', '', ...paragraphs].join('\n');

export default defineTable({
  rule: endMark,
  hits: [
    { text: draft(...BODY, OPEN), fixed: draft(...BODY, `${OPEN}.`) },
    {
      text: draft(BODY[0]!, OPEN, BODY[1]!, BODY[2]!),
      fixed: draft(BODY[0]!, `${OPEN}.`, BODY[1]!, BODY[2]!),
    },
    { text: draft(...BODY, `${OPEN} عام 2027`), fixed: draft(...BODY, `${OPEN} عام 2027.`) },
  ],
  misses: [
    draft(...BODY, `${OPEN}.`),
    // A subhead, a byline, a draft that writes no end marks, one too short to tell.
    draft(...BODY, 'مرحلة ثانية قريبا', BODY[0]!),
    draft(...BODY, 'تصوير: سامح العطار'),
    draft(OPEN, OPEN, ...BODY, OPEN, OPEN),
    draft(BODY[0]!, OPEN),
    draft(...BODY, `${OPEN} «كما قالوا»`),
  ],
});

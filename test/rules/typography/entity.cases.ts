import { entity } from '../../../src/rules/typography/entity.ts';
import { defineTable } from '../table.ts';

export default defineTable({
  rule: entity,
  hits: [
    { text: 'قالت الهيئة&nbsp;إن الخطة جاهزة.', fixed: 'قالت الهيئة إن الخطة جاهزة.' },
    { text: 'قالت الهيئة&#160;&nbsp;إن الخطة جاهزة.', fixed: 'قالت الهيئة إن الخطة جاهزة.' },
    { text: 'قالت الهيئة &laquo;نعم&raquo; ثم مضت.', fixed: 'قالت الهيئة «نعم» ثم مضت.' },
    { text: 'حضر &#1571;حمد أمس.', fixed: 'حضر أحمد أمس.' },
    {
      text: 'حضر &#1606;&#1593;&#1605;&#1577; أمس.',
      flags: ['&#1606;&#1593;&#1605;&#1577;'],
      fixed: 'حضر نعمة أمس.',
    },
    { text: 'البحث &amp; التطوير', fixed: 'البحث & التطوير' },
    { text: 'قال &quot;نعم&quot;.', fixed: 'قال "نعم".' },
  ],
  misses: [
    'قسم البحث & التطوير.',
    'شركة AT&T; وغيرها.',
    'رمز &هكذا; بالعربية.',
    'راجع https://example.org/?a=1&amp;b=2 الآن.',
    '<p>قالت الهيئة&nbsp;إن الخطة جاهزة.</p>',
    'سعر السهم 5&؛ ثم ارتفع.',
  ],
});

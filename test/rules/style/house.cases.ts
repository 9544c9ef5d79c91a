import { readPatternText } from '../../../src/workspace/pattern-text.ts';
import { defineTable, ruleNamed } from '../table.ts';

const { file } = readPatternText(
  'mudaqqiq.patterns.yaml',
  `
patterns:
  - id: stadium
    find: [{ as: word, word: استاد }, { around: true, pos: [noun, adjective, place] }]
    message: تقول الصحيفة «ملعب» لا «{word}»
    fix: { word: { write: ملعب } }
    fires: [في ⟦استاد→ملعب⟧ المدينة., زار ⟦استاد→ملعب⟧ النادي., فتح ⟦استاد→ملعب⟧ القرية.]
    silent: [في ملعب المدينة., قال الأستاذ نعم., أسند الأمر., الاستاد واسع., ملاعب المدن.]
`,
);
const patterns = [file!];

export default defineTable({
  rule: ruleNamed('style/house'),
  hits: [
    { text: 'أقيمت المباراة على استاد المدينة.', fixed: 'أقيمت المباراة على ملعب المدينة.', patterns },
    { text: 'وصل إلى استاد النادي مبكرًا.', fixed: 'وصل إلى ملعب النادي مبكرًا.', patterns },
    { text: 'زار المدرب استاد القرية.', flags: ['استاد'], patterns },
  ],
  misses: [
    { text: 'أقيمت المباراة على ملعب المدينة.', patterns },
    { text: 'قال: «وصلنا إلى استاد النادي» مبتسمًا.', patterns },
    { text: 'وصل الأستاذ إلى المدرسة.', patterns },
    'أقيمت المباراة على استاد المدينة.',
  ],
});

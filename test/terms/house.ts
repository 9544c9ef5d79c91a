/** An invented house's terminology for the tables. */
import type { TermEntry } from '../../src/terms/index.ts';

export const house: readonly TermEntry[] = [
  { kind: 'term', canonical: 'مشروعات', wrong: ['مشاريع'], except: ['المشاريع القومية الكبرى'] },
  { kind: 'term', canonical: 'حافلة', wrong: ['باص'], inflect: ['pronoun', 'dual', 'plural'] },
  { kind: 'term', canonical: 'صحيفة', wrong: ['جريدة'], inflect: ['pronoun', 'dual'] },
  { kind: 'term', canonical: 'مستشفى', wrong: ['مشفى'] },
  { kind: 'term', canonical: 'مندوب', wrong: ['موفد'], inflect: ['pronoun', 'dual', 'plural'] },
  {
    kind: 'term',
    canonical: 'هجرة غير نظامية',
    wrong: ['هجرة غير شرعية'],
    except: ['مكافحة ومنع الهجرة غير الشرعية'],
  },
  { kind: 'term', canonical: 'مؤتمر صحفي', wrong: ['مؤتمر صحافي'] },
  { kind: 'term', canonical: 'لجنة', wrong: ['كوميسيون'] },
  { kind: 'term', canonical: 'انتخابات', wrong: ['إنتخابات'] },
  { kind: 'term', canonical: 'مسؤول', wrong: ['مسئول'] },
  { kind: 'term', canonical: 'أشخاص ذوو إعاقة', wrong: ['معاقون', 'معاقين'] },
  { kind: 'person', canonical: 'أحمد سعادة', variants: ['سعادة'], wrong: ['أحمد سعدة', 'أحمد صعدة'] },
  { kind: 'person', canonical: 'إيمانويل ماكرون', variants: ['ماكرون'], wrong: ['مكرون', 'ماكرو'] },
  { kind: 'organisation', canonical: 'صندوق دعم الحرف اليدوية', wrong: ['صندوق دعم الصناعات اليدوية'] },
  { kind: 'place', canonical: 'غزة', wrong: ['غزه'] },
  { kind: 'place', canonical: 'الدار البيضاء', wrong: ['كازابلانكا', 'الدارالبيضاء'] },
];

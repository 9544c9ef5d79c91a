/** The editor's own settings (`mudaqqiq.*` in VS Code, `initializationOptions` elsewhere), from the same schema. */
import * as z from 'zod';
import { configSchema, describe } from './config.ts';
import { type Preset, presets } from './presets.ts';

const { rules, style, words, language, include, exclude } = configSchema.shape;

const PRESETS: Readonly<Record<Preset, readonly [string, string]>> = {
  recommended: [
    'المؤكد والراجح، ورسم كل مسودة بالغالب فيها',
    'What is sure or likely; each draft’s own spellings',
  ],
  strict: ['كل درجة أعلى مما هي', 'Each level one higher'],
  minimal: ['الأخطاء والتنبيهات، بلا تلميحات', 'Errors and warnings, no hints'],
  egypt: ['رسم صحافة مصر: مسئول، مائة، يناير', 'The press of Egypt: مسئول, مائة, يناير'],
  gulf: ['رسم صحافة الخليج: مسؤول، عبدالله، يناير', 'The press of the Gulf: مسؤول, عبدالله, يناير'],
  levant: ['رسم صحافة الشام: مسؤول، كانون الثاني', 'The press of the Levant: مسؤول, كانون الثاني'],
  iraq: ['رسم صحافة العراق: مسؤول، كانون الثاني', 'The press of Iraq: مسؤول, كانون الثاني'],
  maghreb: ['رسم صحافة المغرب العربي: مسؤول، جانفي', 'The press of the Maghreb: مسؤول, جانفي'],
};

export const settingsSchema = z.object({
  enable: z
    .boolean()
    .default(true)
    .describe('فحص المسودات أثناء الكتابة — Check drafts while they are written'),
  language: language
    .unwrap()
    .default('auto')
    .describe('لغة الرسائل — Language of the messages')
    .meta({
      enumDescriptions: [
        describe('العربية', 'Arabic'),
        describe('الإنجليزية', 'English'),
        describe('كما في ملف المجلد، وإلا فالعربية', 'As the folder’s file has it, else Arabic'),
      ],
    }),
  preset: z
    .enum(presets)
    .default('recommended')
    .describe(
      'ما يُبلَّغ عنه ورسم البلد — How much is reported, and the spellings of a country; `mudaqqiq.json` in the folder wins',
    )
    .meta({ enumDescriptions: presets.map((preset) => describe(...PRESETS[preset])) }),
  rules,
  style,
  words,
  include,
  exclude,
  // What the extension alone asks; other clients may leave them out.
  fixOnSave: z
    .boolean()
    .default(false)
    .describe('تطبيق التصحيحات الآمنة عند كل حفظ — Apply the safe fixes whenever a draft is saved by hand'),
  recognizeDrafts: z
    .boolean()
    .default(true)
    .describe(
      'النص العادي العربي مسودة خبر: تلتف أسطره وتنتهي كلماته حيث تنتهي — Plain text in Arabic is opened as a press draft: it wraps, and words end where they do',
    ),
  rightToLeft: z
    .enum(['ask', 'always', 'never'])
    .default('ask')
    .describe(
      'كتابة المسودات العربية (txt وmd وما لم يُحفظ) من اليمين إلى اليسار — Write Arabic drafts (txt, md, unsaved) from right to left',
    )
    .meta({
      enumDescriptions: [
        describe('يُعرض عليك مرة واحدة', 'It is offered once'),
        describe('تُفتح من اليمين', 'They open from the right'),
        describe('تُفتح في المحرر المعتاد', 'They open in the plain editor'),
      ],
    }),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The editor's own settings (`mudaqqiq.*` in VS Code, `initializationOptions` elsewhere), from the same schema. */
import * as z from 'zod';
import { configSchema } from './config.ts';
import { presets } from './presets.ts';

const { rules, style, words, language, include, exclude } = configSchema.shape;

export const settingsSchema = z.object({
  enable: z
    .boolean()
    .default(true)
    .describe('فحص المسودات أثناء الكتابة — Check drafts while they are written'),
  language: language
    .unwrap()
    .default('auto')
    .describe('لغة الرسائل: auto عربية — Language of the messages; `auto` is Arabic'),
  preset: z
    .enum(presets)
    .default('recommended')
    .describe(
      'ما يُبلَّغ عنه ورسم البلد — How much is reported, and the spellings of a country; `mudaqqiq.json` in the folder wins',
    ),
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
    ),
});

export type Settings = z.infer<typeof settingsSchema>;

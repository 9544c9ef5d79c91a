/** The fixes most rules offer, with their titles. */
import type { Bilingual, Edit, Fix } from '../draft/index.ts';

export const fixMessages = {
  'fix.replace': { ar: 'كتابة «{text}»', en: 'Replace with “{text}”' },
  'fix.replace-all': {
    ar: 'كتابة «{text}» في {count:everyPlace}',
    en: 'Write “{text}” in {count:everyPlace}',
  },
  'fix.repair-all': { ar: 'إصلاح {count:everyPlace}', en: 'Repair {count:everyPlace}' },
  'fix.delete': { ar: 'حذف «{text}»', en: 'Delete “{text}”' },
  'fix.insert': { ar: 'إضافة «{text}»', en: 'Insert “{text}”' },
  'fix.spacing': { ar: 'ضبط المسافة', en: 'Correct the spacing' },
} satisfies Record<string, Bilingual>;

interface FixOptions {
  readonly safe?: boolean;
}

/** @param shown what the title says is written, where the edit alone says little: «14 أكتوبر» of which 14 is new. */
export function replace(
  start: number,
  end: number,
  text: string,
  { safe = false, shown = text }: FixOptions & { readonly shown?: string } = {},
): Fix {
  return { title: { key: 'fix.replace', values: { text: shown } }, edits: [{ start, end, text }], safe };
}

/** The same wording in several places, as one step. */
export function replaceAll(edits: readonly Edit[], text: string, { safe = false }: FixOptions = {}): Fix {
  return { title: { key: 'fix.replace-all', values: { text, count: edits.length } }, edits, safe };
}

/** Each place its own wording, as one step. A place may take several edits: the two marks of a quotation. */
export function repairAll(
  edits: readonly Edit[],
  { safe = false, places = edits.length }: FixOptions & { readonly places?: number } = {},
): Fix {
  return { title: { key: 'fix.repair-all', values: { count: places } }, edits, safe };
}

export function remove(start: number, end: number, text: string, { safe = false }: FixOptions = {}): Fix {
  return { title: { key: 'fix.delete', values: { text } }, edits: [{ start, end, text: '' }], safe };
}

export function insert(at: number, text: string, { safe = false }: FixOptions = {}): Fix {
  return { title: { key: 'fix.insert', values: { text } }, edits: [{ start: at, end: at, text }], safe };
}

export function respace(start: number, end: number, text: string, { safe = true }: FixOptions = {}): Fix {
  return { title: { key: 'fix.spacing', values: {} }, edits: [{ start, end, text }], safe };
}

/**
 * Which files are drafts, and how each is read. One policy for every door: a format that is not in the table is checked as
 * plain text, with a notice, and never written, since a comma in it may be syntax (JSON, CSV, YAML, XML, PO, RTF …).
 */
import type { TextFormat } from '../text/index.ts';
import { extensionOf, nameOf } from './paths.ts';

const FORMATS: Readonly<Record<string, TextFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  docx: 'txt',
  doc: 'txt',
  odt: 'txt',
  rtf: 'txt',
  icml: 'txt',
  srt: 'txt',
  vtt: 'txt',
};

/** Names of drafts in one folder, for those who watch it. */
export const DRAFT_GLOB = `*.{${Object.keys(FORMATS).join(',')}}`;

/** Whether files of the name are drafts that a folder's check picks up. */
export function isDraftName(name: string): boolean {
  return extensionOf(name) in FORMATS;
}

/** How a file of the name is read; plain text where nothing else is known. */
export function formatOfName(name: string): TextFormat {
  return FORMATS[extensionOf(name)] ?? 'txt';
}

/** A name may hold a full stop that begins no extension: «خبر 2.5», «تقرير د. أحمد». */
const EXTENSION = /^(?=.*[a-z])[a-z\d_+-]+$/;

/** Whether the text is in a format that is read as what it is: by its name, and by how it begins. */
export function isReadFormat(path: string, text: string): boolean {
  const extension = extensionOf(path);
  if (!isDraftName(path) && (EXTENSION.test(extension) || nameOf(path).startsWith('.'))) return false;
  return formatOfName(path) !== 'txt' || !looksLikeData(text);
}

const DATA = /^\ufeff?\s*(?:\{\\rtf|<\?xml|<!doctype|<html)/i;

/** RTF, XML, HTML or JSON under the name of a plain text. */
function looksLikeData(text: string): boolean {
  if (DATA.test(text.slice(0, 200))) return true;
  if (!/^\ufeff?\s*[[{]/.test(text.slice(0, 200))) return false;
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}

/** What a report needs beside the findings. */
import { readFileSync } from 'node:fs';
import type { Format, ReportOptions } from '../report/index.ts';
import { readDataFile } from '../workspace/data-file.ts';
import { absolutePath } from '../workspace/node-files.ts';
import type { Io } from './io.ts';

/** @param file where the report is to be written. */
export function readReportContext(
  format: Format,
  file: string | undefined,
  io: Io,
): Pick<ReportOptions, 'previous' | 'helpOf'> {
  if (format === 'html' && file !== undefined) return { previous: readEarlier(absolutePath(file, io.cwd)) };
  if (format !== 'sarif') return {};
  const bytes = readDataFile(new URL('rule-pages.json', io.home));
  const pages = new Map<string, string>(Object.entries(JSON.parse(new TextDecoder().decode(bytes))));
  return { helpOf: (rule) => pages.get(rule) };
}

function readEarlier(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

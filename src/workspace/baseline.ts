/**
 * A baseline: what an old archive is known to hold, so that only new findings fail. Kept by path and context (rule, words
 * around), not by position.
 */
import * as z from 'zod';
import type { Finding } from '../draft/index.ts';
import type { AcceptedFinding } from '../linter/index.ts';
import { type Read, readJson } from './house-file.ts';
import { relativeTo } from './paths.ts';

const schema = z.object({
  version: z.literal(1),
  /** By path below the baseline's folder; each `rule|text|before|after`, and how often where more than once. */
  files: z.record(z.string(), z.record(z.string(), z.number().int().positive())),
});

type Contents = z.infer<typeof schema>;

export interface Baseline {
  /** The findings the baseline does not know; of several in the same words those beyond the known number. */
  newFindings(path: string, findings: readonly Finding[], contexts: readonly AcceptedFinding[]): Finding[];
}

export interface BaselineRecorder {
  add(path: string, contexts: readonly AcceptedFinding[]): void;
  /** The file's text; paths sorted, so that two runs give the same bytes. */
  write(): string;
}

const keyOf = ({ rule, text, before, after }: AcceptedFinding): string =>
  [rule, text, before, after].join('|');

/** @param folder the folder of the baseline file. */
const nameIn = (folder: string, path: string): string => relativeTo(folder, path) ?? path;

export function readBaseline(path: string, folder: string, text: string): Read<Baseline> {
  const read = readJson<Contents>(path, text, schema);
  if ('problem' in read) return read;
  const { files } = read.value;
  return {
    value: {
      newFindings(draft, findings, contexts) {
        const known = new Map(Object.entries(files[nameIn(folder, draft)] ?? {}));
        return findings.filter((_, index) => {
          const key = keyOf(contexts[index]!);
          const left = known.get(key) ?? 0;
          known.set(key, left - 1);
          return left <= 0;
        });
      },
    },
  };
}

export function recordBaseline(folder: string): BaselineRecorder {
  const files: Record<string, Record<string, number>> = {};
  return {
    add(path, contexts) {
      if (contexts.length === 0) return;
      const own: Record<string, number> = {};
      for (const context of contexts) own[keyOf(context)] = (own[keyOf(context)] ?? 0) + 1;
      files[nameIn(folder, path)] = own;
    },
    write() {
      const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
      return `${JSON.stringify({ version: 1, files: sorted } satisfies Contents, undefined, 1)}\n`;
    },
  };
}

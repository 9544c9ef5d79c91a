/** Where a report goes: standard output as it comes, or a file that appears whole. */

import { reasonOf } from '../workspace/drafts.ts';
import { absolutePath, writeFileAtomic } from '../workspace/node-files.ts';
import { ProblemError } from '../workspace/problems.ts';
import type { Io } from './io.ts';

export interface Output {
  write(text: string): Promise<void>;
  /** @throws ProblemError when the file cannot be written. */
  close(): Promise<void>;
}

export function openOutput(io: Io, file: string | undefined): Output {
  if (file === undefined) return { write: (text) => io.write(text), async close() {} };
  const chunks: string[] = [];
  return {
    async write(text) {
      chunks.push(text);
    },
    async close() {
      const path = absolutePath(file, io.cwd);
      await saveFile(path, chunks.join(''));
    },
  };
}

/** @throws ProblemError */
export async function saveFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFileAtomic(path, content);
  } catch (error) {
    throw new ProblemError({ key: 'unwritable', path, values: { reason: reasonOf(error) } });
  }
}

/** Where a report goes: standard output as it comes, or a file that appears whole. */

import { reasonOf } from '../workspace/drafts.ts';
import { absolutePath, writeFileAtomic } from '../workspace/node-files.ts';
import { ProblemError } from '../workspace/problems.ts';
import type { Io } from './io.ts';

export interface Output {
  write(content: string | Uint8Array): Promise<void>;
  /** @throws ProblemError when the file cannot be written. */
  close(): Promise<void>;
}

export function openOutput(io: Io, file: string | undefined): Output {
  if (file === undefined) return { write: (content) => io.write(content), async close() {} };
  const chunks: Uint8Array[] = [];
  return {
    async write(content) {
      chunks.push(typeof content === 'string' ? Buffer.from(content) : content);
    },
    async close() {
      const path = absolutePath(file, io.cwd);
      await saveFile(path, Buffer.concat(chunks));
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

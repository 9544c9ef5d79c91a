/**
 * `lint --cache FILE`: what the first reading of each draft found, for the next run over the same folder. A draft is read
 * again when its bytes are others, or the program, its data, the configuration, the terms or the patterns that hold for it.
 * What the other drafts change is worked out anew in every run.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { SurveyedDraft } from '../workspace/check.ts';
import type { FolderDesk } from '../workspace/folder-check.ts';
import type { Houses } from '../workspace/houses.ts';
import { absolutePath } from '../workspace/node-files.ts';
import { folderOf } from '../workspace/paths.ts';
import type { LintCommandOptions } from './check-options.ts';
import type { Io } from './io.ts';
import { saveFile } from './output.ts';
import type { Session } from './session.ts';
import { version } from './version.ts';

export interface SurveyCache {
  around(desk: FolderDesk): FolderDesk;
  /** @throws ProblemError when the file cannot be written. */
  save(): Promise<void>;
}

/** Drafts that were not met for so many others are forgotten. */
const MOST = 50_000;

/** As the command line asks for it. */
export async function openCacheOf(
  { cache, rules, reading }: Pick<LintCommandOptions, 'cache' | 'rules' | 'reading'>,
  { houses, houseOptions }: Session,
  { cwd, home }: Io,
): Promise<SurveyCache | undefined> {
  if (cache === undefined) return undefined;
  return openSurveyCache(absolutePath(cache, cwd), home, houses, { rules, reading, houseOptions });
}

/**
 * @param file of an earlier run; one that is missing or something else is as none.
 * @param home the folder of the program and its data. @param asked what the command line says on top of the folders.
 */
async function openSurveyCache(
  file: string,
  home: URL,
  houses: Houses,
  asked: unknown,
): Promise<SurveyCache> {
  const known = await readEntries(file);
  const program = JSON.stringify([version, await describeFiles(home), asked]);
  async function keyOf(path: string, options: unknown): Promise<string> {
    const { terms, patterns, accepted, ...house } = await houses.houseOf(folderOf(path));
    const said = [
      path,
      options,
      house.configFor(path),
      accepted,
      ...[...terms, ...patterns].map(({ text }) => text),
    ];
    const hash = createHash('sha256').update(program).update(JSON.stringify(said));
    return hash.update(await readFile(path)).digest('base64');
  }
  return {
    around: (desk) => ({
      ...desk,
      async survey(path, options) {
        // A record in a file, or a file that cannot be read: the desk says what is wrong.
        const key = await keyOf(path, options).catch(() => undefined);
        const kept = key === undefined ? undefined : known.get(key);
        const packed = kept ?? serialize(await desk.survey(path, options));
        if (key !== undefined) {
          known.delete(key);
          known.set(key, packed);
        }
        return deserialize(packed) as SurveyedDraft;
      },
    }),
    save: () => saveFile(file, serialize([...known].slice(-MOST))),
  };
}

async function readEntries(file: string): Promise<Map<string, Uint8Array>> {
  try {
    return new Map(deserialize(await readFile(file)) as [string, Uint8Array][]);
  } catch {
    return new Map();
  }
}

/** Names, sizes and times: whoever builds or installs another program changes them. */
async function describeFiles(home: URL): Promise<string[]> {
  const folders = [home, new URL('cli/', home)];
  const listed = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  const files = listed.flatMap((names, at) =>
    names.map((name) => new URL(encodeURIComponent(name), folders[at])),
  );
  const described = await Promise.all(
    files.map(async (url) => {
      const { size, mtimeMs } = await stat(url);
      // What V8 makes of the program is written by its first run.
      return url.pathname.endsWith('.code') || url.pathname.endsWith('/cli')
        ? ''
        : `${url.pathname} ${size} ${mtimeMs}`;
    }),
  );
  return described.filter((each) => each !== '').sort();
}

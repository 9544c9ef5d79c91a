/** What a folder's files keep from being reported: accepted findings, rules that are off, words of the house. */
import { parse } from 'jsonc-parser';
import type { AcceptedFinding, ConfigFile } from '../linter/index.ts';
import { readAcceptedFile, writeAcceptedFile } from '../workspace/house-file.ts';
import { CONFIG_FILE } from '../workspace/houses.ts';
import { resolvePath } from '../workspace/paths.ts';
import type { WritableFiles } from './host.ts';
import { changeConfig, isSameAcceptance, readText } from './memory.ts';
import type { Newsroom } from './newsrooms.ts';
import type { Silenced } from './protocol.ts';
import { toPath, toUri } from './uris.ts';

export async function listSilenced(files: WritableFiles, { folder, house }: Newsroom): Promise<Silenced[]> {
  const accepted = house.accepted.flatMap(({ path, accepted: all }) =>
    all.map((finding): Silenced => ({ kind: 'accepted', file: toUri(path), finding })),
  );
  if (folder === undefined) return accepted;
  const path = resolvePath(folder, CONFIG_FILE);
  const text = await readText(files, path);
  const config: Partial<ConfigFile> = parse(text ?? '{}', [], { allowTrailingComma: true }) ?? {};
  const file = toUri(path);
  const { rules, overrides, words } = config;
  return [
    ...accepted,
    ...offOf(rules).map((rule): Silenced => ({ kind: 'rule', file, rule })),
    ...listOf(overrides).flatMap((override, place) =>
      offOf(override.rules).map(
        (rule): Silenced => ({ kind: 'rule', file, rule, drafts: listOf(override.files).join(' '), place }),
      ),
    ),
    ...listOf(words).map((word): Silenced => ({ kind: 'word', file, word })),
  ];
}

/** The file may be half written: what is no list is none. */
function listOf<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

function offOf(rules: ConfigFile['rules']): string[] {
  return Object.entries(rules ?? {}).flatMap(([rule, level]) => (level === 'off' ? [rule] : []));
}

/** It is reported again. */
export async function takeBack(files: WritableFiles, folder: string, silenced: Silenced): Promise<void> {
  if (silenced.kind === 'accepted') return forgetAcceptance(files, toPath(silenced.file), silenced.finding);
  await changeConfig(files, folder, ({ words }) => {
    if (silenced.kind === 'word')
      return { property: ['words'], value: listOf(words).filter((word) => word !== silenced.word) };
    const { rule, place } = silenced;
    const property = place === undefined ? ['rules', rule] : ['overrides', place, 'rules', rule];
    return { property, value: undefined };
  });
}

async function forgetAcceptance(files: WritableFiles, path: string, finding: AcceptedFinding): Promise<void> {
  const read = readAcceptedFile(path, (await readText(files, path)) ?? '');
  if ('problem' in read) return;
  const others = read.value.filter((other) => !isSameAcceptance(other, finding));
  await files.writeFile(path, writeAcceptedFile(others));
}

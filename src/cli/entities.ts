/** `mudaqqiq entities` */

import type { Draft } from '../draft/index.ts';
import type { Language } from '../linter/index.ts';
import type { MentionKind, People } from '../people/index.ts';
import { entitiesOf } from '../report/index.ts';
import { absolutePath } from '../workspace/node-files.ts';
import { folderOf } from '../workspace/paths.ts';
import { type Problem, ProblemError } from '../workspace/problems.ts';
import type { Io } from './io.ts';
import { Session } from './session.ts';
import { oneOf, UsageError } from './usage.ts';

interface EntitiesOptions {
  readonly format: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
}

export async function entities(
  paths: readonly string[],
  options: EntitiesOptions,
  language: Language,
  io: Io,
): Promise<number> {
  const format = oneOf('--format', options.format, ['text', 'json'] as const);
  if (options.stdin && paths.length > 0) throw new UsageError('conflict', { a: '--stdin', b: paths[0]! });
  const session = new Session(io, { paths: paths.length > 0 ? paths : ['.'], language });
  let failed = false;
  let first = true;
  if (format === 'json') await io.write('{"files":[');
  for await (const read of readDrafts()) {
    if ('problem' in read) {
      session.report(read.problem);
      failed = true;
      continue;
    }
    const path = session.show(read.path);
    if (format === 'text') await io.write(describe(path, read.people, language));
    else await io.write(`${first ? '\n' : ',\n'}${JSON.stringify(entitiesOf(path, read.people))}`);
    first = false;
  }
  if (format === 'json') await io.write('\n]}\n');
  return io.signal.aborted ? 130 : failed ? 2 : 0;

  async function* readDrafts(): AsyncGenerator<{ path: string; people: People } | { problem: Problem }> {
    const checker = await session.checker;
    const reportNotes = ({ draft, notes }: { draft: Draft; notes: readonly Problem[] }): People => {
      for (const note of notes) session.report(note);
      return draft.people;
    };
    if (options.stdin) {
      const path = absolutePath(options.stdinFilename ?? 'stdin.txt', io.cwd);
      await session.checkHouse(folderOf(path));
      yield { path, people: reportNotes(await checker.readBytes(path, await io.readStdin())) };
      return;
    }
    for (const { path } of await session.findDrafts()) {
      if (io.signal.aborted) return;
      try {
        yield { path, people: reportNotes(await checker.read(path)) };
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        yield { problem: error.problem };
      }
    }
  }
}

const HEADINGS: Readonly<Record<Language, Readonly<Record<MentionKind, string>>>> = {
  ar: { person: 'الأشخاص', organisation: 'الجهات', place: 'الأماكن' },
  en: { person: 'people', organisation: 'organisations', place: 'places' },
};

function describe(path: string, { mentions, people }: People, language: Language): string {
  const comma = language === 'ar' ? '، ' : ', ';
  const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
  const persons = people.map(({ canonical, honorifics, roles, mentions: own }) => {
    const about = distinct([...honorifics.map(({ text }) => text), ...roles.map(({ text }) => text)]);
    return `    ${canonical} (${own.length})${about.length > 0 ? `: ${about.join(comma)}` : ''}`;
  });
  const named = (kind: MentionKind): string[] =>
    distinct(mentions.filter((mention) => mention.kind === kind).map(({ text }) => text)).map(
      (text) => `    ${text}`,
    );
  const sections = [
    ['person', persons],
    ['organisation', named('organisation')],
    ['place', named('place')],
  ] as const;
  const lines = sections.flatMap(([kind, rows]) =>
    rows.length === 0 ? [] : [`  ${HEADINGS[language][kind]}`, ...rows],
  );
  return `${[path, ...lines].join('\n')}\n\n`;
}

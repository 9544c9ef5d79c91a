import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = async (name: string): Promise<string> => readFile(new URL(name, root), 'utf8');
const manifest = await read('package.json');
const both = JSON.parse(await read('package.nls.json')) as Record<string, string>;
const arabic = JSON.parse(await read('package.nls.ar.json')) as Record<string, string>;
const { contributes } = JSON.parse(manifest);

describe('the manifest', () => {
  it('uses every string and names no other', () => {
    const used = [...manifest.matchAll(/%([\w.]+)%/g)].map(([, key]) => key!);
    expect([...new Set(used)].sort()).toEqual(Object.keys(both).sort());
    expect(Object.keys(arabic).sort()).toEqual(Object.keys(both).sort());
  });

  it('carries both languages: VS Code has no Arabic display language', () => {
    for (const [key, text] of Object.entries(both)) {
      expect(text, key).toMatch(/[A-Za-z]{3}/);
      expect(text, key).toMatch(/\u2067[^\u2067\u2069]*[\u0620-\u064a][^\u2067\u2069]*\u2069/);
    }
  });

  it('isolates Arabic line by line and closes what it opens', () => {
    for (const [key, text] of [...Object.entries(both), ...Object.entries(arabic)]) {
      for (const line of text.split('\n')) {
        const marks = line.replace(/[^\u2067\u2069]/g, '');
        expect(marks, key).toMatch(/^(?:\u2067\u2069)*$/);
        expect(line.replace(/\u2067[^\u2069]*\u2069/g, ''), key).not.toMatch(/[\u0620-\u064a]/);
      }
    }
  });

  it('points at commands that exist', () => {
    const known = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    const { menus, walkthroughs } = contributes;
    const places = JSON.stringify([menus, walkthroughs, both, arabic]);
    const named = places.matchAll(/mudaqqiq\.(?:check|fix|open|clear|restart)\w*/g);
    for (const [command] of named) expect(known).toContain(command);
    expect(known.size).toBe(contributes.commands.length);
  });

  it('points at files that exist', () => {
    const files = [
      JSON.parse(manifest).icon,
      contributes.languages[0].configuration,
      contributes.grammars[0].path,
      contributes.viewsContainers.activitybar[0].icon,
      ...contributes.walkthroughs[0].steps.map(
        (step: { media: { markdown: string } }) => step.media.markdown,
      ),
      ...contributes.jsonValidation.map(({ url }: { url: string }) => url),
    ];
    for (const file of files) expect(existsSync(new URL(file, root)), file).toBe(true);
  });

  it('offers no view, setting or command twice', () => {
    const views = contributes.views.mudaqqiq.map(({ id }: { id: string }) => id);
    expect(new Set(views).size).toBe(views.length);
    expect(views).toEqual(['mudaqqiq.findings', 'mudaqqiq.people', 'mudaqqiq.terms']);
  });
});

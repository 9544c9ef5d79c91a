import { afterEach, describe, expect, it } from 'vitest';
import { requests, type TermsResult } from '../../src/server/protocol.ts';
import { type ClientOptions, DRAFT, TestClient, until } from './client.ts';
import { STORY } from './story.ts';

let client: TestClient;
afterEach(() => client.stop());

const start = async (options: ClientOptions): Promise<void> => {
  client = await TestClient.start({ settings: { language: 'en' }, ...options });
};
const termsUri = 'file:///desk/mudaqqiq.terms.json';
const fileWith = (right: string): string => `{
  // the desk
  "entries": [
    { "kind": "term", "canonical": "مشروعات", "wrong": ["مشاريع"], "examples": { "right": ["${right}"] } }
  ]
}`;

describe('a terminology file', () => {
  it('reports which of its examples fail, in the file itself', async () => {
    await start({ files: { '/desk/mudaqqiq.terms.json': fileWith('المشاريع') } });
    await client.open(STORY);
    await client.diagnostics();
    const reported = () => client.published.findLast(({ uri }) => uri === termsUri)?.diagnostics;
    await until(() => reported()?.length === 1);
    const [failed] = reported()!;
    const at = fileWith('المشاريع').split('\n')[3]!.indexOf('"المشاريع"');
    expect(failed!.range).toEqual({
      start: { line: 3, character: at },
      end: { line: 3, character: at + 10 },
    });
    expect(failed!.message).toContain('must let pass');
    client.files['/desk/mudaqqiq.terms.json'] = fileWith('المشروعات');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: termsUri, type: 2 }],
    });
    await client.diagnostics();
    await until(() => reported()?.length === 0);
  });

  it('of the user holds everywhere, but is not the folder’s own', async () => {
    await start({
      files: { '/home/mudaqqiq.terms.json': fileWith('المشروعات') },
      options: { userTermsUri: 'file:///home/mudaqqiq.terms.json' },
    });
    await client.open('بحث الوفد المشاريع الجديدة.');
    expect((await client.diagnostics()).map(({ code }) => code)).toContain('terms/preferred');
    const terms = await client.request<TermsResult>(requests.terms, { uri: DRAFT });
    expect(terms.uri).toBe(termsUri);
    expect(terms.entries.map(({ uri }) => uri)).toEqual(['file:///home/mudaqqiq.terms.json']);
  });
});

describe('a file of patterns', () => {
  const patternsUri = 'file:///desk/mudaqqiq.patterns.yaml';
  const PATTERNS = `patterns:
  - id: visit
    find: [{ as: word, word: استاد }]
    message: { ar: ملعب لا استاد, en: say pitch }
    fix: { word: { write: ملعب } }
    fires: [في ⟦استاد→ملعب⟧ المدينة., زار ⟦استاد→ملعب⟧ النادي., فتح ⟦استاد→ملعب⟧ القرية.]
    silent: [في ملعب المدينة., قال الأستاذ نعم., أسند الأمر., الاستاد واسع., ملاعب المدن.]
`;

  it('holds in its folder, and reports in itself what fails', async () => {
    await start({ files: { '/desk/mudaqqiq.patterns.yaml': PATTERNS } });
    await client.open('وصل الوفد إلى استاد المدينة.');
    const own = (await client.diagnostics()).filter(({ code }) => code === 'style/house');
    expect(own.map(({ message }) => message)).toEqual([expect.stringContaining('say pitch')]);
    const reported = () => client.published.findLast(({ uri }) => uri === patternsUri)?.diagnostics;
    await until(() => reported()?.length === 0);
    client.files['/desk/mudaqqiq.patterns.yaml'] = PATTERNS.replace('الاستاد واسع', 'استاد واسع');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: patternsUri, type: 2 }],
    });
    expect((await client.diagnostics()).filter(({ code }) => code === 'style/house')).toEqual([]);
    await until(() => reported()?.length === 1);
    expect(reported()![0]!.range.start.line).toBe(6);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { type ReadDraftResult, requests } from '../../src/server/protocol.ts';
import { toUri } from '../../src/server/uris.ts';
import { DRAFT, TestClient } from './client.ts';

let client: TestClient;
afterEach(() => client.stop());

const read = (uri: string): Promise<ReadDraftResult> =>
  client.request<ReadDraftResult>(requests.readDraft, { uri });

describe('the text of any draft', () => {
  it('is what an editor holds, else what the file has', async () => {
    client = await TestClient.start({
      files: { '/desk/draft.txt': 'وصل الوفد.', '/desk/b.html': '<p>غادر الوفد.</p>' },
    });
    expect(await read(DRAFT)).toEqual({ text: 'وصل الوفد.' });
    await client.open('وصل الوفد أمس.');
    expect(await read(DRAFT)).toEqual({ text: 'وصل الوفد أمس.' });
    expect(await read(toUri('/desk/b.html'))).toEqual({ text: '<p>غادر الوفد.</p>' });
  });

  it('gets the reason why it cannot be read', async () => {
    client = await TestClient.start({ files: { '/desk/c.docx': 'ليس مستندًا' } });
    expect(await read(toUri('/desk/c.docx'))).toEqual({
      problem: expect.stringContaining('ليس مستند Word'),
    });
    expect(await read(toUri('/desk/none.txt'))).toEqual({ problem: expect.stringContaining('لا ملف') });
  });
});

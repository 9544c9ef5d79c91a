import { afterEach, describe, expect, it } from 'vitest';
import { requests } from '../../src/server/protocol.ts';
import type { TermEntry } from '../../src/terms/index.ts';
import { DRAFT, TestClient } from './client.ts';

let client: TestClient;
afterEach(() => client.stop());

async function suggest(text: string, words: string): Promise<TermEntry | null> {
  client = await TestClient.start();
  const document = await client.open(text);
  const at = text.lastIndexOf(words);
  const range = { start: document.positionAt(at), end: document.positionAt(at + words.length) };
  return client.request(requests.suggestTerm, { uri: DRAFT, range });
}

describe('what a draft knows of the words', () => {
  it('is a man with his title, his office and how he was misspelt, each once', async () => {
    const text =
      'افتتح المعرض الدكتور كريم الطرابيشي مدير المتحف. وقال الدكتور كريم الطرابيشي إن الدخول مجاني. ' +
      'وأضاف كريم الطرابيشي مدير المتحف أن الحضور كبير. وشكر الترابيشي الزوار.\n';
    expect(await suggest(text, 'الترابيشي')).toEqual({
      kind: 'person',
      canonical: 'كريم الطرابيشي',
      wrong: ['كريم الترابيشي'],
      gender: 'm',
      honorific: 'الدكتور',
      roles: [{ title: 'مدير المتحف' }],
    });
  });

  it('is a woman, who is الدكتورة also where the draft wrote الدكتور', async () => {
    const text = 'وصلت الدكتور سلوى الوتيد إلى المعرض. وقالت سلوى الوتيد إن العمل مستمر.\n';
    expect(await suggest(text, 'سلوى الوتيد')).toMatchObject({
      canonical: 'سلوى الوتيد',
      gender: 'f',
      honorific: 'الدكتورة',
    });
  });

  it('is a word with its correction', async () => {
    expect(await suggest('ناقش الوفد سبل الإستثمار في الواحات.\n', 'الإستثمار')).toEqual({
      kind: 'term',
      canonical: 'الاستثمار',
      wrong: ['الإستثمار'],
    });
  });

  it('is nothing more where nothing is known', async () => {
    expect(await suggest('ناقش الوفد سبل الاستثمار في الواحات.\n', 'سبل')).toBeNull();
  });
});

import { strToU8, zipSync } from 'fflate';

/** A Word document whose body holds the XML. */
export function wordDocument(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ),
    'word/media/image1.png': Uint8Array.of(0x89, 0x50),
  });
}

/** Drafts as files of every format that is read: our own writing of each, and LibreOffice's and pandoc's where they are there. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

export interface PlainDraft {
  readonly name: string;
  /** A line a paragraph. */
  readonly text: string;
}

/** @returns the folders of the formats that were made, in `folder`. */
export function makeFormats(drafts: readonly PlainDraft[], folder: string): string[] {
  const made: string[] = [];
  const write = (
    format: string,
    extension: string,
    make: (lines: readonly string[]) => string | Uint8Array,
  ): void => {
    mkdirSync(join(folder, format), { recursive: true });
    for (const { name, text } of drafts)
      writeFileSync(join(folder, format, `${name}.${extension}`), make(text.trim().split('\n')));
    made.push(format);
  };
  write('txt', 'txt', (lines) => `${lines.join('\n')}\n`);
  write('md', 'md', ([head, ...lines]) => `# ${head}\n\n${lines.join('\n\n')}\n`);
  write('html', 'html', (lines) => page(lines));
  write('docx', 'docx', wordDocument);
  write('srt', 'srt', (lines) =>
    lines
      // What has no end goes on in the next title.
      .map((line) => (/[.!?؟…:؛»”"]$/.test(line) ? line : `${line}.`))
      .map((line, at) => `${at + 1}\n00:00:${second(at)},000 --> 00:00:${second(at)},900\n${line}\n`)
      .join('\n'),
  );
  write('rtf-1256', 'rtf', richText);
  const record = (make: (draft: PlainDraft) => string): string[] => drafts.map(make);
  const lines = ({ text }: PlainDraft): string[] => text.trim().split('\n');
  const files: Readonly<Record<string, readonly [string, string]>> = {
    wxr: ['export.xml', exportOf(drafts)],
    ndjson: [
      'drafts.ndjson',
      record((each) => `${toAscii(JSON.stringify({ id: each.name, body: page(lines(each)) }))}\n`).join(''),
    ],
    csv: [
      'drafts.csv',
      `id,body\r\n${record(({ name, text }) => `${name},"${text.trim().replaceAll('"', '""')}"\r\n`).join('')}`,
    ],
  };
  for (const [format, [name, content]] of Object.entries(files)) {
    mkdirSync(join(folder, format), { recursive: true });
    writeFileSync(join(folder, format, name), content);
    made.push(format);
  }
  for (const format of ['docx', 'odt', 'rtf', 'doc']) {
    const target = join(folder, `libreoffice-${format}`);
    const files = drafts.map(({ name }) => join(folder, 'txt', `${name}.txt`));
    // More at once than this and it stops before the last.
    for (let at = 0; at < files.length; at += 15)
      if (
        !run('soffice', [
          '--headless',
          '--infilter=Text (encoded):UTF8',
          '--convert-to',
          format,
          '--outdir',
          target,
          ...files.slice(at, at + 15),
        ])
      )
        return made;
    made.push(`libreoffice-${format}`);
  }
  for (const format of ['docx', 'odt', 'rtf']) {
    const target = join(folder, `pandoc-${format}`);
    mkdirSync(target, { recursive: true });
    for (const { name } of drafts) {
      const source = join(folder, 'md', `${name}.md`);
      if (!run('pandoc', ['-f', 'markdown-smart', '-s', source, '-o', join(target, `${name}.${format}`)]))
        return made;
    }
    made.push(`pandoc-${format}`);
  }
  return made;
}

function second(at: number): string {
  return String(at % 60).padStart(2, '0');
}

function run(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Every other long word is broken by a tag, begins with a reference, or is in a link. */
function page([head = '', ...lines]: readonly string[]): string {
  let place = 0;
  const broken = (line: string): string =>
    line.replaceAll(/&|«|»|[\u0621-\u064a]{4,}/g, (part) => {
      if (part === '&') return '&amp;';
      if (part === '«') return '&laquo;';
      if (part === '»') return '&raquo;';
      const [first, second] = part;
      const rest = part.slice(2);
      switch (++place % 6) {
        case 0:
          return `${first}${second}<b>${rest}</b>`;
        case 1:
          return `&#${first!.charCodeAt(0)};${second}${rest}`;
        case 2:
          return `${first}&#x${second!.charCodeAt(0).toString(16)};<span lang=AR-SA>${rest}</span>`;
        case 3:
          return `<i>${part.slice(0, -1)}</i><span style="color:red">${part.at(-1)}</span>`;
        case 4:
          return `<a href="https://a.example/x">${part}</a>`;
        default:
          return part;
      }
    });
  return `<h1>${broken(head)}</h1>\n${lines.map((line) => `<p>${broken(line)}</p>`).join('\n')}\n<p><del>هذه كلمه محذوفه</del></p>\n`;
}

function exportOf(drafts: readonly PlainDraft[]): string {
  const items = drafts.map(({ name, text }, at) => {
    const [head = '', ...lines] = text.trim().split('\n');
    // The block editor's way, and the classic one's.
    const body =
      at % 2 === 0
        ? `<!-- wp:paragraph -->${page(['', ...lines])}<!-- /wp:paragraph -->`
        : lines.join('\n\n');
    return (
      `<item>\n<title><![CDATA[${head}]]></title>\n<content:encoded><![CDATA[${body}]]></content:encoded>\n` +
      `<wp:post_id>${name}</wp:post_id>\n<wp:post_type><![CDATA[post]]></wp:post_type>\n</item>`
    );
  });
  return `<?xml version="1.0"?>\n<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>\n${items.join('\n')}\n</channel></rss>\n`;
}

/** Words broken over runs of another formatting. */
function wordDocument(lines: readonly string[]): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const run = (text: string, bold: boolean): string =>
    `<w:r><w:rPr>${bold ? '<w:b/>' : ''}<w:rtl/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraphs = lines.map((line) => {
    // XML has no characters for control, whatever the draft has.
    const printed = line.replaceAll(/\p{Cc}/gu, '');
    const runs = (printed.match(/.{1,7}/gu) ?? []).map((text) => text.replaceAll('&', '&amp;'));
    return `<w:p><w:pPr><w:bidi/></w:pPr>${runs.map((text, at) => run(text, at % 2 === 1)).join('')}</w:p>`;
  });
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ' +
        `ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="${main}"><w:body>${paragraphs.join('')}<w:sectPr/></w:body></w:document>`,
    ),
  });
}

/** As Word wrote before Unicode: letters as bytes of Windows-1256. */
function richText(lines: readonly string[]): string {
  const bytes = new Map<string, string>();
  const decoder = new TextDecoder('windows-1256');
  for (let byte = 0x80; byte < 0x100; byte++)
    bytes.set(decoder.decode(Uint8Array.of(byte)), byte.toString(16));
  const body = lines.map((line) =>
    [...line]
      .map((letter) => {
        if (letter < '\u0080') return letter.replace(/[\\{}]/, '\\$&');
        const byte = bytes.get(letter);
        return byte ? `\\'${byte}` : `\\u${letter.charCodeAt(0)}?`;
      })
      .join(''),
  );
  return `{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset178 Arial;}}\\f0 ${body.join('\\par\n')}\\par}`;
}

function toAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

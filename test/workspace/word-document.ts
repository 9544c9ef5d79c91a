import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

export interface WordShape {
  /** The prefix of Word's namespace; w unless given. */
  readonly prefix?: string;
  /** The file of the main part in `word/`, which the relationships name when it is given. */
  readonly main?: string;
  /** Footnotes, headers and the like by their kind: the XML inside. */
  readonly notes?: Readonly<Record<string, string>>;
}

/** A Word document whose body holds the XML. */
export function wordDocument(body: string, { prefix = 'w', main, notes = {} }: WordShape = {}): Uint8Array {
  const file = main ?? 'document.xml';
  const part = (root: string, inside: string): Uint8Array => {
    const name = prefix ? `${prefix}:${root}` : root;
    const declared = prefix ? `xmlns:${prefix}` : 'xmlns';
    return strToU8(`<?xml version="1.0"?><${name} ${declared}="${MAIN}" ${MC}>${inside}</${name}>`);
  };
  const relations = (targets: readonly (readonly [string, string])[]): Uint8Array =>
    strToU8(
      `<Relationships>${targets.map(([kind, to]) => `<Relationship Type="${RELATIONS}/${kind}" Target="${to}"/>`).join('')}</Relationships>`,
    );
  const kinds = Object.entries(notes);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    ...(main ? { '_rels/.rels': relations([['officeDocument', `/word/${main}`]]) } : {}),
    [`word/_rels/${file}.rels`]: relations(kinds.map(([kind]) => [kind, `${kind}1.xml`])),
    [`word/${file}`]: part('document', prefix ? `<${prefix}:body>${body}</${prefix}:body>` : body),
    ...Object.fromEntries(kinds.map(([kind, xml]) => [`word/${kind}1.xml`, part(kind, xml)])),
    'word/media/image1.png': Uint8Array.of(0x89, 0x50),
  });
}

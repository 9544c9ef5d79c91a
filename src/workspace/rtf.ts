/** Rich Text Format: the text in it, whichever way its writer put letters into bytes. */

/** Destinations whose text is not the document's. */
const SKIPPED = new Set(
  (
    'fonttbl colortbl stylesheet info pict object objdata themedata colorschememapping latentstyles datastore generator ' +
    'listtable listoverridetable rsidtbl revtbl xmlnstbl filetbl fldinst bkmkstart bkmkend annotation atnid atnauthor ' +
    'atnref atndate atnparent shpinst nonshppict pntext listtext pgptbl mmathPr defchp defpap userprops falt panose'
  ).split(' '),
);
const NOTES = new Set('footnote header headerl headerr headerf footer footerl footerr footerf'.split(' '));
const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ par: '\n', line: '\n', sect: '\n', page: '\n', row: '\n', cell: '\n', nestcell: '\n', tab: '\t' },
  ...{ emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' },
  ...{ zwj: '\u200d', zwnj: '\u200c', rtlmark: '\u200f', ltrmark: '\u200e', emspace: ' ', enspace: ' ' },
};
/** Of fonts, by `\fcharset`. */
const CHARSETS: Readonly<Record<number, number>> = {
  ...{ 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 238: 1250 },
};
const ARABIC = 1256;
const WESTERN = 1252;

/** What a group inherits from the one around it. */
interface State {
  readonly isSilent: boolean;
  /** Text that is hidden or deleted. */
  readonly isHidden: boolean;
  /** A footnote, a header: its text comes after the body's. */
  readonly isNote: boolean;
  /** Of fonts: of the letters from left to right, and of those from right to left. */
  readonly font: number;
  readonly rtlFont: number;
  readonly isRtl: boolean;
  /** How many characters stand in for one of Unicode. */
  readonly standIns: number;
  readonly isFontTable: boolean;
}

const CONTROL = /\\(?:([a-z]+)(-?\d+)? ?|'([\da-f]{2})|([^a-z]))/iy;

/** @throws when the bytes are not RTF. */
export function readRtf(bytes: Uint8Array): string {
  const source = new TextDecoder('latin1').decode(bytes);
  if (!source.startsWith('{\\rtf')) throw new Error('not RTF');
  const pages = new Map<number, number>();
  let page = WESTERN;
  let text = '';
  let notes = '';
  let state: State = {
    ...{
      isSilent: false,
      isHidden: false,
      isNote: false,
      font: 0,
      rtlFont: 0,
      isRtl: false,
      standIns: 1,
      isFontTable: false,
    },
  };
  const states: State[] = [];
  /** Stand-ins still to be passed over. */
  let passed = 0;
  const put = (character: string): void => {
    if (passed > 0) passed--;
    else if (state.isSilent || state.isHidden) return;
    else if (state.isNote) notes += character;
    else text += character;
  };
  const putByte = (byte: number): void => {
    const own = pages.get(state.isRtl ? state.rtlFont : state.font) ?? page;
    put(decodeByte(byte, state.isRtl && own === WESTERN ? ARABIC : own));
  };

  function control(word: string, value: number | undefined): number {
    const character = CHARACTERS[word];
    if (character !== undefined) put(character);
    else if (SKIPPED.has(word)) state = { ...state, isSilent: true, isFontTable: word === 'fonttbl' };
    else if (NOTES.has(word)) {
      state = { ...state, isNote: true };
      if (notes !== '') notes += '\n';
    } else if (word === 'ansicpg' && value) page = value;
    else if (word === 'uc') state = { ...state, standIns: value ?? 1 };
    else if (word === 'u' && value !== undefined) {
      passed = 0;
      put(String.fromCharCode(value & 0xffff));
      passed = state.standIns;
    } else if (word === 'bin') return value ?? 0;
    else if (word === 'v' || word === 'deleted') state = { ...state, isHidden: value !== 0 };
    else if (word === 'plain') state = { ...state, font: 0, rtlFont: 0 };
    else if (word === 'rtlch' || word === 'ltrch') state = { ...state, isRtl: word === 'rtlch' };
    else if (word === 'f') state = { ...state, font: value ?? 0 };
    else if (word === 'af') state = { ...state, rtlFont: value ?? 0 };
    else if (state.isFontTable && word === 'fcharset' && CHARSETS[value ?? 0])
      pages.set(state.font, CHARSETS[value ?? 0]!);
    else if (state.isFontTable && word === 'cpg' && value) pages.set(state.font, value);
    return 0;
  }

  for (let at = 0; at < source.length; ) {
    const character = source[at]!;
    if (character === '{') {
      states.push(state);
      passed = 0;
      at++;
      // A destination that a reader may pass over.
      if (source.startsWith('\\*', at)) state = { ...state, isSilent: true };
    } else if (character === '}') {
      state = states.pop() ?? state;
      passed = 0;
      at++;
    } else if (character === '\\') {
      CONTROL.lastIndex = at;
      const [whole, word, value, hex, sign] = CONTROL.exec(source) ?? ['\\'];
      at += whole.length;
      if (word) at += control(word, value === undefined ? undefined : Number(value));
      else if (hex) putByte(Number.parseInt(hex, 16));
      else if (sign === '~') put('\u00a0');
      else if (sign === '_') put('\u2011');
      else if (sign === '\n' || sign === '\r') put('\n');
      else if (sign && '\\{}'.includes(sign)) put(sign);
    } else {
      at++;
      if (character !== '\r' && character !== '\n') putByte(character.charCodeAt(0));
    }
  }
  return notes === '' ? text : `${text}\n${notes}\n`;
}

const decoders = new Map<number, TextDecoder>();

function decodeByte(byte: number, page: number): string {
  if (byte < 0x80) return String.fromCharCode(byte);
  let decoder = decoders.get(page);
  if (!decoder) {
    try {
      decoder = new TextDecoder(`windows-${page}`);
    } catch {
      decoder = new TextDecoder('windows-1252');
    }
    decoders.set(page, decoder);
  }
  return decoder.decode(Uint8Array.of(byte));
}

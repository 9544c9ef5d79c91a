import type { Lexicon } from '../../lexicon/index.ts';
import type { Paragraph, Token } from '../../text/index.ts';
import { insert } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** Shorter lines are subheads, captions and bylines, which take no stop. */
const FEWEST_WORDS = 12;
/** So many paragraphs with an end mark, and so large a share, make a draft that writes them. */
const FEWEST_ENDED = 3;
const MOSTLY = 0.75;

const FEWEST_OF_SENTENCE = 6;

const ENDS = new Set(['.', '؟', '!', '…', ':', '؛', '۔', '?']);
const CLOSERS = new Set(['»', '"', '”', '“', '’', ')', ']', "'", '›']);
/** What may be a paragraph's last words; after an address or a mark of a list nobody writes a full stop. */
const LAST: ReadonlySet<Token['kind']> = new Set(['word', 'number', 'date', 'latin']);

export const endMark = defineRule({
  id: 'typography/end-mark',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'فقرة بلا علامة في آخرها، وسائر فقرات المسودة بها',
    en: 'A paragraph without its end mark, where the draft’s others have one',
  },
  messages: {
    main: {
      ar: 'تنتهي الفقرة بلا علامة ترقيم، وتنتهي بها {count} من فقرات المسودة؛ تُضاف النقطة.',
      en: 'The paragraph ends without a mark, as {count} of the draft’s others do not; add the full stop.',
    },
  },
  *check({ paragraphs }, { lexicon }) {
    const bodies = paragraphs.filter((each) => !each.isHeadline && isLong(each));
    const open = bodies.filter(isOpen);
    const count = bodies.filter(({ sentences }) => isEnded(sentences.at(-1)!.tokens)).length;
    if (open.length === 0 || count < FEWEST_ENDED || count < MOSTLY * bodies.length) return;
    for (const paragraph of open) {
      const { start, end } = paragraph.sentences.at(-1)!.tokens.at(-1)!;
      const next = paragraphs[paragraphs.indexOf(paragraph) + 1];
      const severity = isWhole(paragraph) && mayNotGoOn(next, lexicon) ? 'warning' : 'hint';
      yield { start, end, message: 'main', values: { count }, fixes: [insert(end, '.')], severity };
    }
  },
});

function isLong({ sentences }: Paragraph): boolean {
  let words = 0;
  for (const { tokens } of sentences) for (const { kind } of tokens) if (kind === 'word') words++;
  return words >= FEWEST_WORDS;
}

function isEnded(tokens: readonly Token[]): boolean {
  let at = tokens.length - 1;
  while (at > 0 && CLOSERS.has(tokens[at]!.text)) at--;
  return ENDS.has(tokens[at]!.text);
}

/** The last sentence is one: not the two words of a subhead run on, nor «للتواصل أرسل رسالة SMS إلى …». */
function isWhole({ sentences }: Paragraph): boolean {
  const { tokens } = sentences.at(-1)!;
  const isPlain = tokens.every(({ kind }) => kind === 'punctuation' || (kind !== 'latin' && LAST.has(kind)));
  return tokens.length >= FEWEST_OF_SENTENCE && isPlain && tokens.at(-1)!.kind === 'word';
}

/** «وأضاف …» begins a new sentence, as nothing does; another beginning may go on with a line that was broken too early. */
function mayNotGoOn(paragraph: Paragraph | undefined, lexicon: Lexicon): boolean {
  const first = paragraph?.sentences[0]?.tokens[0];
  return (
    paragraph === undefined ||
    (first?.kind === 'word' && lexicon.analyse(first.bare)[0]?.proclitics[0] === 'و')
  );
}

/** Ends in a word; a quotation or bracket at the end may hold the stop in another house's way. */
function isOpen({ sentences }: Paragraph): boolean {
  const last = sentences.at(-1)!.tokens.at(-1)!;
  return LAST.has(last.kind);
}

import { type Edit, readHouse, type StyleSwitches } from '../../draft/index.ts';
import { endOfCharacter, type Quotation, startOfCharacter } from '../../text/index.ts';
import { defineRule, type Report } from '../rule.ts';
import { type Odd, reportOdd } from './house.ts';
import { findFaults } from './unpaired.ts';

type Kind = Exclude<StyleSwitches['quotes'], 'auto'>;

const QUOTES = new Set(['«', '»', '“', '”', '"', '‹', '›']);
const KINDS: Readonly<Record<string, Kind>> = { '«': '«»', '"': '""', '“': '“”', '”': '“”' };

export const quotes = defineRule({
  id: 'typography/quotes',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'علامات الاقتباس: زوجية ومن نوع واحد',
    en: 'Quotation marks: in pairs and of one kind',
  },
  messages: {
    unpaired: {
      ar: 'علامة الاقتباس «{mark}» بلا نصفها الآخر: أين يبدأ الكلام المنقول وأين ينتهي؟',
      en: 'The quotation mark {mark} lacks its other half: where does the quotation begin and end?',
    },
    reversed: {
      ar: 'علامتا الاقتباس معكوستان؛ تُكتبان «{right}».',
      en: 'The quotation marks are the wrong way round; write {right}.',
    },
    partner: {
      ar: 'فُتح الاقتباس بعلامة وأُغلق بأخرى؛ تُكتب {right} مكان {mark}.',
      en: 'The quotation opens with one kind of mark and closes with another; write {right} for {mark}.',
    },
    typed: {
      ar: 'علامتا الاقتباس «{found}» بديلتان من لوحة المفاتيح؛ تُكتبان {house}.',
      en: 'The quotation marks {found} stand in for real ones; write {house}.',
    },
    mixed: {
      ar: 'الاقتباس بعلامتي {found} وفي أكثر المسودة {house}؛ يُختار نوع واحد.',
      en: 'This quotation has {found}, most of the draft {house}; keep to one kind.',
    },
    house: {
      ar: 'علامتا الاقتباس في الدار {house}، وهنا {found}.',
      en: 'The house writes quotations in {house}; here it is {found}.',
    },
  },
  *check(draft, { style }) {
    for (const { kind, start, end, mark, right, fixes } of findFaults(draft, QUOTES))
      yield { start, end, message: kind, values: { mark, right: right ?? '' }, fixes };
    const outer = outerQuotations(draft.quotations);
    const uses = outer.flatMap((quotation) => KINDS[quotation.open] ?? []);
    const house = readHouse(uses, style.quotes);
    yield* findTyped(draft.text, house?.choice ?? uses[0] ?? '«»');
    if (!house) return;
    const odd = outer.flatMap((quotation): Odd[] => {
      const found = KINDS[quotation.open];
      if (!found || found === house.choice) return [];
      const { start, end } = quotation;
      const edits = holdsAnother(draft.masked, quotation, house.choice)
        ? []
        : requote(draft.text, quotation, house.choice);
      const right = `${house.choice[0]}…${house.choice[1]}`;
      return [{ start, end, right, edits, values: { found, house: house.choice } }];
    });
    yield* reportOdd(odd, house, true);
  },
});

/** Marks typed for others: <<نص>> and ,,نص'', each within a line, hard against the words it encloses. */
const TYPED =
  /(?<![^\s(:])(?:<<(?=[\p{L}\d])[^<>\n\r]{0,500}[^\s<>]>>|,,(?=[\p{L}\d])[^,'\n\r]{0,500}[^\s,']'')(?![\p{L}\d])/gu;

function* findTyped(text: string, house: Kind): Iterable<Report<'typed'>> {
  if (!text.includes('<<') && !text.includes(',,')) return;
  for (const { 0: whole, index: start } of text.matchAll(TYPED)) {
    if (!/[\u0621-\u064a]/.test(whole)) continue;
    const end = start + whole.length;
    const edits = [
      { start, end: start + 2, text: house[0]! },
      { start: end - 2, end, text: house[1]! },
    ];
    const title = { key: 'fix.replace', values: { text: `${house[0]}…${house[1]}` } };
    const found = `${whole.slice(0, 2)}…${whole.slice(-2)}`;
    yield { start, end, message: 'typed', values: { found, house }, fixes: [{ title, edits, safe: false }] };
  }
}

/** A quotation inside another takes the other kind of marks by right. */
function outerQuotations(quotations: readonly Quotation[]): Quotation[] {
  let reach = 0;
  return quotations.filter((quotation) => {
    const inner = quotation.start < reach;
    reach = Math.max(reach, quotation.end);
    return !inner;
  });
}

/** Marks of the house's kind inside: they would then nest in their own kind. */
function holdsAnother(text: string, { start, end }: Quotation, house: Kind): boolean {
  return text.slice(start + 1, end - 1).includes(house[0]!);
}

function requote(text: string, { start, end }: Quotation, house: Kind): Edit[] {
  return [
    { start, end: endOfCharacter(text, start), text: house[0]! },
    { start: startOfCharacter(text, end), end, text: house[1]! },
  ];
}

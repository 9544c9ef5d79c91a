import names from '../../../dictionaries/style/acronyms.json';
import type { Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';

type Key = 'unexplained' | 'wrong' | 'differs';

const nameOf = new Map<string, string>(Object.entries(names));
const acronymOf = new Map<string, string>(Object.entries(names).map(([acronym, name]) => [name, acronym]));
const LONGEST_NAME = Math.max(...Object.values(names).map((name) => name.split(' ').length));
const ACRONYM = /^[A-Z][A-Za-z]{0,5}[A-Zs]$/;

export const acronym = defineRule<Key>({
  id: 'terms/acronym',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'اختصار لاتيني بلا اسمه، أو لا يوافق الاسم الذي قبله',
    en: 'A Latin acronym without its name, or not that of the name before it',
  },
  messages: {
    unexplained: {
      ar: 'يُذكر الاسم كاملًا أول مرة: «{name} ({acronym})».',
      en: 'Give the full name at first mention: “{name} ({acronym})”.',
    },
    wrong: {
      ar: 'اختصار «{name}» هو {right} لا {acronym}.',
      en: '“{name}” is {right}, not {acronym}.',
    },
    differs: {
      ar: 'كُتب اختصار هذا الاسم من قبل {right} وهنا {acronym}.',
      en: 'The name’s acronym was {right} before, here it is {acronym}.',
    },
  },
  *check({ tokens }) {
    const seen = new Set<string>();
    const given = new Map<string, string>();
    for (const token of tokens) {
      if (token.kind !== 'latin' || !ACRONYM.test(token.text)) continue;
      const found = checkGiven(tokens, token, given) ?? checkFirst(tokens, token, seen);
      seen.add(token.text);
      if (found) yield found;
    }
  },
});

/** «منظمة الصحة العالمية (WTO)»: the acronym of another name, or of the same name written otherwise before. */
function checkGiven(
  tokens: readonly Token[],
  token: Token,
  given: Map<string, string>,
): Report<Key> | undefined {
  if (tokens[token.index - 1]?.text !== '(' || tokens[token.index + 1]?.text !== ')') return undefined;
  const words = wordsBefore(tokens, token.index - 1);
  const { start, end, text } = token;
  for (let count = Math.min(LONGEST_NAME, words.length); count >= 2; count--) {
    const name = words.slice(-count).join(' ');
    const right = acronymOf.get(name);
    if (!right || right === text || nameOf.get(text) === name) continue;
    const values = { name, right, acronym: text };
    return { start, end, message: 'wrong', values, fixes: [replace(start, end, right)] };
  }
  const name = words.slice(-3).join(' ');
  if (words.length < 3) return undefined;
  const before = given.get(name);
  if (before === undefined) given.set(name, text);
  else if (before !== text && [...before].sort().join('') === [...text].sort().join('')) {
    const values = { right: before, acronym: text };
    return { start, end, message: 'differs', values, fixes: [replace(start, end, before)] };
  }
  return undefined;
}

/** The words before an opening bracket, a particle taken off the first: لمنظمة الصحة العالمية. */
function wordsBefore(tokens: readonly Token[], at: number): string[] {
  const words: string[] = [];
  for (let place = at - 1; place >= 0 && words.length < LONGEST_NAME; place--) {
    const { kind, bare } = tokens[place]!;
    if (kind === 'word') words.unshift(bare);
    else if (kind !== 'space') break;
  }
  return words.map((word) => word.replace(/^[وف]?[بلك]?(?=ال)/, '').replace(/^[وفبلك](?=.{4})/, strip));
}

/** Particles before a first word without ال: لمنظمة, وصندوق. */
function strip(letter: string, _at: number, word: string): string {
  return STARTS.has(word.slice(1)) ? '' : letter;
}

const STARTS = new Set(Object.values(names).map((name) => name.split(' ')[0]!));

/** The first use of an acronym whose name the house knows, with no name beside it. */
function checkFirst(
  tokens: readonly Token[],
  token: Token,
  seen: ReadonlySet<string>,
): Report<Key> | undefined {
  const name = nameOf.get(token.text);
  if (!name || seen.has(token.text)) return undefined;
  const bracketed =
    tokens[token.index - 1]?.text === '(' ||
    tokens[token.index + 1]?.text === '(' ||
    tokens[token.index + 2]?.text === '(';
  const amongLatin = tokens[token.index - 2]?.kind === 'latin' || tokens[token.index + 2]?.kind === 'latin';
  if (bracketed || amongLatin) return undefined;
  const { start, end, text } = token;
  const right = `${name} (${text})`;
  // «الـGDP» would need its particle moved: reported, not fixed.
  const fixes = tokens[token.index - 1]?.kind === 'clitic' ? [] : [replace(start, end, right)];
  return { start, end, message: 'unexplained', values: { name, acronym: text }, fixes, severity: 'hint' };
}

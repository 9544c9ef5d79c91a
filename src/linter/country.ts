/**
 * Which country's press a draft writes like, by what only that press does: مسئول and شئون or فى in Egypt, جانفي or غشت in
 * the Maghreb, كانون الثاني in the Levant and Iraq, عبدالله as one word in the Gulf. Most drafts show nothing.
 */
import type { Draft } from '../draft/index.ts';
import { readDates } from '../rules/index.ts';
import type { Token } from '../text/index.ts';
import type { Country } from './presets.ts';

/** The Levant stands for Iraq too: they write alike. */
export type WrittenLike = Exclude<Country, 'iraq'>;

/** One is a slip or a quotation; a habit is shown twice. */
const HABIT = 2;

/** مسئول and شئون, or مسؤول and شؤون, with their particles and endings. */
const seatedOn = (seat: 'ئ' | 'ؤ'): RegExp =>
  new RegExp(
    `^[وف]?(?:ال|لل|[بكل]|بال|كال)?(?:مس${seat}ول(?:ة|و|ي|ون|ين|ية|يات|يته|يتها)?|ش${seat}ون(?:ه|ها)?)$`,
  );
const EGYPTIAN = seatedOn('ئ');
const ELSEWHERE = seatedOn('ؤ');
const YAA: ReadonlySet<string> = new Set(['في', 'الذي', 'التي']);
const DOTLESS: ReadonlySet<string> = new Set(['فى', 'الذى', 'التى']);
const SPLIT = /^[وفبل]?عبد$/;
const JOINED = /^[وفبل]?عبدال\p{L}{2,}$/u;

/** Undefined where the draft shows nothing, or what two countries do. */
export function readCountry(draft: Draft): WrittenLike | undefined {
  const { tokens } = draft;
  const signs: (WrittenLike | undefined)[] = [
    egyptianIf(count(tokens, EGYPTIAN), count(tokens, ELSEWHERE)),
    egyptianIf(countOf(tokens, DOTLESS), countOf(tokens, YAA)),
    monthsOf(draft),
    count(tokens, JOINED) >= HABIT && !tokens.some(isSplitName) ? 'gulf' : undefined,
  ];
  const shown = new Set(signs.filter((sign) => sign !== undefined));
  return shown.size === 1 ? [...shown][0] : undefined;
}

function egyptianIf(own: number, other: number): WrittenLike | undefined {
  return own >= HABIT && other === 0 ? 'egypt' : undefined;
}

function monthsOf(draft: Draft): WrittenLike | undefined {
  const systems = readDates(draft).flatMap(({ calendar, day, names }) => {
    if (calendar !== 'gregorian' || day === undefined || names.length !== 1) return [];
    const own = names[0]!.name.systems;
    return own.length === 1 ? own : [];
  });
  const [first] = systems;
  if (first === undefined || systems.some((system) => system !== first)) return undefined;
  if (first === 'gregorian') return undefined;
  return first === 'syriac' ? 'levant' : 'maghreb';
}

function isSplitName({ bare, index }: Token, _: number, tokens: readonly Token[]): boolean {
  return SPLIT.test(bare) && (tokens[index + 2]?.bare.startsWith('ال') ?? false);
}

function count(tokens: readonly Token[], shape: RegExp): number {
  return tokens.filter(({ kind, bare }) => kind === 'word' && shape.test(bare)).length;
}

function countOf(tokens: readonly Token[], words: ReadonlySet<string>): number {
  return tokens.filter(({ bare }) => words.has(bare)).length;
}

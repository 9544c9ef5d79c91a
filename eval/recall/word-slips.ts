/** Slips of spelling in running text, by kind. */
import type { Lexicon } from '../../src/lexicon/index.ts';
import { WORD_SLIPS, type WordSlip } from '../corruptions.ts';
import { type CleanArticle, follows, type Injector, type Slip, type Word } from './article.ts';

/** Kinds whose result is often a word too, and is then recognised by its surroundings alone: reported apart. */
const DIVIDED = new Set([
  'ه for ة',
  'ة for ه',
  'ى for ي',
  'ي for ى',
  'letter left out',
  'letter doubled',
  'letters swapped',
  'neighbour on the keyboard',
  'ض and ظ',
]);

const swapDaad: WordSlip = (word, next) => {
  const places = [...word].flatMap((letter, at) => ('ضظ'.includes(letter) ? [at] : []));
  const at = places[Math.floor(next() * places.length)];
  if (at === undefined) return undefined;
  return word.slice(0, at) + (word[at] === 'ض' ? 'ظ' : 'ض') + word.slice(at + 1);
};

/** One draw in each of so many words: all words of a kind in all articles would be too many to list. */
const TRIES = 60;

/** By kind; only words that the dictionary has are spoiled, names and places too. */
export function wordInjectors(lexicon: Lexicon): Record<string, Injector> {
  const injectors: Record<string, Injector> = {};
  const slips: [string, WordSlip][] = [
    ...Object.entries(WORD_SLIPS).map(([kind, [, slip]]): [string, WordSlip] => [kind, slip]),
    ['ض and ظ', swapDaad],
  ];
  for (const [kind, slip] of slips) {
    const draw =
      (wanted: boolean | undefined): Injector =>
      (article, next) =>
        drawWords(article, next, lexicon).flatMap(({ text, start, end }) => {
          const put = slip(text, next);
          if (put === undefined || put === '' || put === text) return [];
          if (wanted !== undefined && lexicon.contains(put) !== wanted) return [];
          return [{ start, end, put }];
        });
    if (DIVIDED.has(kind)) {
      injectors[`${kind}: a word`] = draw(true);
      injectors[`${kind}: no word`] = draw(false);
    } else injectors[kind] = draw(undefined);
  }
  injectors.joined = (article) => joinWords(article);
  injectors.split = (article, next) =>
    drawWords(article, next, lexicon)
      .filter(({ text }) => text.length >= 5)
      .map(({ text, start, end }) => {
        const at = 2 + Math.floor(next() * (text.length - 3));
        return { start, end, put: `${text.slice(0, at)} ${text.slice(at)}` };
      });
  return injectors;
}

function drawWords({ words }: CleanArticle, next: () => number, lexicon: Lexicon): Word[] {
  return Array.from({ length: TRIES }, () => words[Math.floor(next() * words.length)]!).filter(
    ({ text }) => text.length >= 4 && lexicon.contains(text),
  );
}

/**
 * Two neighbours run together where the hand does not notice: after a letter that joins nothing, or a short particle.
 */
function joinWords({ words }: CleanArticle): Slip[] {
  return words.flatMap((word, at) => {
    const second = words[at + 1];
    if (!second || !follows(second, word) || word.text.length + second.text.length < 5) return [];
    const open = /[اأإآدذرزوةى]$/.test(word.text) || /^(?:لا|ما|لم|من|عن|كل|في)$/.test(word.text);
    return open ? [{ start: word.start, end: second.end, put: word.text + second.text }] : [];
  });
}

import type { Draft, RuleContext, Severity } from '../../draft/index.ts';
import { ofSentence, type Paragraph, type Sentence, type Token } from '../../text/index.ts';
import { remove } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { judgeDoubled } from './meant-twice.ts';

/** «في هذا في هذا الإطار»: prepositions that, with their noun, are not said again; «فلان أو فلان أو غيره» has others. */
const PREPOSITIONS = new Set(['في', 'إلى', 'الى', 'على', 'عن', 'مع']);
/** A quotation of so few words may be a chant, a title or a refrain. */
const SHORT_QUOTATION = 8;
/** A line of verse has fewer words than this. */
const SHORT_LINE = 10;

export const repeatedWord = defineRule({
  id: 'typography/repeated-word',
  severity: 'warning',
  fixable: true,
  description: { ar: 'كلمة كُتبت مرتين متتاليتين', en: 'A word written twice in a row' },
  messages: {
    main: {
      ar: 'تكررت «{word}» مرتين متتاليتين؛ تُحذف الثانية.',
      en: '“{word}” stands twice in a row; delete the second.',
    },
    phrase: {
      ar: 'تكررت العبارة «{word}» مرتين متتاليتين؛ تُحذف الثانية.',
      en: '“{word}” stands twice in a row; delete the second.',
    },
  },
  *check(draft, context) {
    for (const paragraph of draft.paragraphs) {
      if (isVerse(draft, paragraph)) continue;
      for (const sentence of paragraph.sentences) {
        if (!mayRepeat(sentence, KEY)) continue;
        const { tokens } = sentence;
        for (let at = 0; at + 1 < tokens.length; at++) {
          if (!isNextTo(draft, tokens[at]!, tokens[at + 1]!)) continue;
          const severity = judgeWord(draft, context, sentence, at);
          const word = tokens[at]!;
          if (severity) {
            const { start, end } = tokens[at + 1]!;
            const fixes = [remove(word.end, end, word.text)];
            yield { start, end, message: 'main', values: { word: word.text }, fixes, severity };
            at++;
          } else if (repeatsPhrase(draft, tokens, at)) {
            const [start, end] = [tokens[at + 2]!.start, tokens[at + 3]!.end];
            const phrase = `${word.text} ${tokens[at + 1]!.text}`;
            const fixes = [remove(tokens[at + 1]!.end, end, phrase)];
            yield { start, end, message: 'phrase', values: { word: phrase }, fixes };
            at += 3;
          }
        }
      }
    }
  },
});

/** Two words alike side by side, or with one between. */
const mayRepeat = ofSentence<boolean, typeof KEY>(({ tokens }) =>
  tokens.some(
    ({ kind, bare }, at) =>
      kind === 'word' && (tokens[at + 1]?.bare === bare || tokens[at + 2]?.bare === bare),
  ),
);
/** What is found does not depend on anything around it. */
const KEY = {};

/** Two words with nothing but a blank between them. */
function isNextTo({ tokens }: Draft, word: Token, next: Token): boolean {
  if (word.kind !== 'word' || next.kind !== 'word' || next.index !== word.index + 2) return false;
  return tokens[word.index + 1]!.kind === 'space';
}

function judgeWord(draft: Draft, context: RuleContext, sentence: Sentence, at: number): Severity | undefined {
  const [word, second] = [sentence.tokens[at]!, sentence.tokens[at + 1]!];
  if (word.bare !== second.bare) return undefined;
  const severity = judgeDoubled(sentence, at, context);
  if (!severity || isSpoken(draft, word, second) || mayBeName(draft, context, word, second)) return undefined;
  return severity;
}

/** Chants, titles and games: «سلمية سلمية», (طاق طاق طاقية). */
function isSpoken({ quotations, masked, tokens }: Draft, word: Token, second: Token): boolean {
  const around = quotations.find(({ start, end }) => start < word.start && second.end < end);
  if (around && masked.slice(around.start, around.end).trim().split(/\s+/).length < SHORT_QUOTATION)
    return true;
  return tokens[word.index - 1]?.text === '(';
}

/** «محمد محمد» is a man and his father. */
function mayBeName(draft: Draft, { gazetteer, lexicon }: RuleContext, word: Token, second: Token): boolean {
  if (lexicon.analyse(word.bare)[0]?.pos === 'particle') return false;
  const isNamed = draft.people.mentions.some(
    ({ kind, start, end }) => kind === 'person' && start <= second.start && word.end <= end,
  );
  if (isNamed) return true;
  // «وزير وزير الري»: an office is not a father's name.
  const isOffice = gazetteer.title(word.bare) ?? gazetteer.roleHead(word.bare);
  const name = isOffice ? undefined : gazetteer.name(word.bare);
  return name !== undefined && Math.max(name.male, name.female, name.family) >= 0.5;
}

/** Lines of a poem: short, without a full stop, one after another. */
function isVerse({ paragraphs }: Draft, { index, isHeadline, sentences }: Paragraph): boolean {
  if (isHeadline || !isShortLine(sentences)) return false;
  return [paragraphs[index - 1], paragraphs[index + 1]].some(
    (near) => near !== undefined && !near.isHeadline && isShortLine(near.sentences),
  );
}

function isShortLine(sentences: readonly Sentence[]): boolean {
  const length = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return length < SHORT_LINE && !/^[.؟!]$/.test(sentences.at(-1)?.tokens.at(-1)?.text ?? '');
}

/** «في هذا في هذا الإطار»; two people of one name («محمد علي محمد علي») have no preposition between them. */
function repeatsPhrase(draft: Draft, tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at, at + 4);
  if (words.length < 4 || !PREPOSITIONS.has(words[0]!.bare)) return false;
  if (words[2]!.bare !== words[0]!.bare || words[3]!.bare !== words[1]!.bare) return false;
  return isNextTo(draft, words[1]!, words[2]!) && isNextTo(draft, words[2]!, words[3]!);
}

/** Reads the NER corpora: one token and label a line, clitics cut off; joined again they read as drafts do. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Label } from '../../src/people/model.ts';
import { bare, beforePronoun } from '../../src/text/index.ts';

export interface LabelledSentence {
  readonly words: readonly string[];
  readonly labels: readonly Label[];
}

const FRONT = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'س']);
const BACK = new Set(['ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'كم']);

export type CorpusFile = 'news.tsv' | 'wikipedia.tsv' | 'wojood-sample-train.txt' | 'wojood-sample-val.txt';

/** @returns undefined when the file is not there: a stranger's clone has no corpora. */
export function readCorpus(directory: string, file: CorpusFile): LabelledSentence[] | undefined {
  const path = join(directory, 'ner', file);
  if (!existsSync(path)) return undefined;
  const read = file.startsWith('wojood') ? readNested : joinClitics;
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .map((block) => read(block.split('\n').filter(Boolean)))
    .filter(({ words }) => words.length > 0);
}

/** What a sentence's lines make: a particle waits for its word, a pronoun joins the word before it. */
class SentenceBuilder {
  readonly words: string[] = [];
  readonly labels: Label[] = [];
  #front = '';
  #frontLabel: Label = 'O';

  add(word: string, label: Label): void {
    const last = this.words.at(-1);
    // «و يلفريد»: the corpus took the first letter of a name for a particle.
    const isInside = label === 'O' ? this.#frontLabel === 'O' : label.startsWith('I-');
    if (FRONT.has(word) && (!this.#front || (label !== 'O' && isInside))) {
      if (!this.#front) this.#frontLabel = label;
      this.#front += word;
    } else if (BACK.has(word) && label === 'O' && !this.#front && last && /[\u0621-\u064a]$/.test(last)) {
      this.words[this.words.length - 1] = beforePronoun(last) + word;
    } else if (this.#front && /^[\u0621-\u064a]{2}/.test(word) && (this.#frontLabel === 'O' || isInside)) {
      this.#push(joinFront(this.#front, word), this.#frontLabel === 'O' ? label : this.#frontLabel);
      this.#front = '';
    } else {
      this.end();
      this.#push(word, label);
    }
  }

  end(): LabelledSentence {
    if (this.#front) this.#push(this.#front, this.#frontLabel);
    this.#front = '';
    return {
      words: this.words,
      labels: this.labels.map((label, at) => repaired(label, this.labels[at - 1])),
    };
  }

  #push(word: string, label: Label): void {
    this.words.push(word);
    this.labels.push(label);
  }
}

/** ل + الشرق is للشرق. */
function joinFront(front: string, word: string): string {
  return front.endsWith('ل') && word.startsWith('ال') ? `${front}ل${word.slice(2)}` : front + word;
}

function joinClitics(lines: readonly string[]): LabelledSentence {
  const sentence = new SentenceBuilder();
  for (const line of lines) {
    const [token, tag = 'O'] = line.split('\t') as [string, string?];
    const word = bare(token.trim());
    if (word) sentence.add(word, tag.trim().endsWith('MISC') ? 'O' : (tag.trim() as Label));
  }
  return sentence.end();
}

const NESTED: readonly (readonly [string, string])[] = [
  ['ORG', 'ORG'],
  ['FAC', 'LOC'],
  ['GPE', 'LOC'],
  ['LOC', 'LOC'],
  ['PERS', 'PER'],
];

/** Clitics are written on, and a name may be inside another one («مستشفى بئر يعقوب»): the outer one counts. */
function readNested(lines: readonly string[]): LabelledSentence {
  const words: string[] = [];
  const labels: Label[] = [];
  for (const line of lines) {
    const [token, ...tags] = line.split(' ') as [string, ...string[]];
    const word = bare(token);
    // A mark of the corpus between two texts.
    if (!word || word === '$#$') continue;
    const found = NESTED.find(([kind]) => tags.some((tag) => tag.slice(2) === kind));
    const tag = found && tags.find((each) => each.slice(2) === found[0]);
    words.push(word);
    labels.push(found && tag ? (`${tag.slice(0, 2)}${found[1]}` as Label) : 'O');
  }
  return { words, labels: labels.map((label, at) => repaired(label, labels[at - 1])) };
}

/** A few gold names begin with I-: such a label opens the name. */
function repaired(label: Label, before: Label | undefined): Label {
  if (!label.startsWith('I-') || before?.slice(2) === label.slice(2)) return label;
  return `B-${label.slice(2)}` as Label;
}

/** The split of the evaluation: every tenth sentence of the news is never trained on. */
export function splitNews(news: readonly LabelledSentence[]): {
  train: LabelledSentence[];
  held: LabelledSentence[];
} {
  return {
    train: news.filter((_, at) => at % 10 !== 9),
    held: news.filter((_, at) => at % 10 === 9),
  };
}

/** Reads the NER corpora: one token and label a line, clitics cut off; joined again they read as drafts do. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Label } from '../../src/people/model.ts';
import { bare } from '../../src/text/index.ts';

export interface LabelledSentence {
  readonly words: readonly string[];
  readonly labels: readonly Label[];
}

const FRONT = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'س']);
const BACK = new Set(['ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'كم']);

/** @returns undefined when the file is not there: a stranger's clone has no corpora. */
export function readCorpus(
  directory: string,
  file: 'news.tsv' | 'wikipedia.tsv',
): LabelledSentence[] | undefined {
  const path = join(directory, 'ner', file);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .map((block) => joinClitics(block.split('\n').filter((line) => line.includes('\t'))))
    .filter(({ words }) => words.length > 0);
}

function joinClitics(lines: readonly string[]): LabelledSentence {
  const words: string[] = [];
  const labels: Label[] = [];
  let front = '';
  for (const line of lines) {
    const [token, tag] = line.split('\t') as [string, string];
    const word = bare(token.trim());
    if (!word) continue;
    const label = (tag.trim().endsWith('MISC') ? 'O' : tag.trim()) as Label;
    const last = words.at(-1);
    if (FRONT.has(word) && label === 'O' && !front) front = word;
    else if (BACK.has(word) && !front && last && /[\u0621-\u064a]$/.test(last) && labels.at(-1) === 'O')
      words[words.length - 1] = last + word;
    else {
      const joins = /^[\u0621-\u064a]/.test(word);
      if (front && !joins) {
        words.push(front);
        labels.push('O');
      }
      words.push(front && joins ? front + word : word);
      labels.push(label);
      front = '';
    }
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

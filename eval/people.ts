/** How well people are found: exact spans of PERSON on every tenth sentence of the news, never trained on. */

import { analysePeople } from '../src/people/index.ts';
import { createTagger } from '../src/people/tagger.ts';
import { readStructure } from '../src/text/index.ts';
import { loadTestEngine } from '../test/engine.ts';
import { type LabelledSentence, readCorpus, splitNews } from '../tools/people/corpus.ts';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function scoreOf(found: number, gold: number, right: number): Score {
  const precision = found ? right / found : 0;
  const recall = gold ? right / gold : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** The sentence as a draft would have it, with the gold spans' offsets; proclitics are outside a name. */
function asText({ words, labels }: LabelledSentence, stemStart: (word: string) => number) {
  let text = '';
  const gold: string[] = [];
  let open: { start: number; end: number } | undefined;
  for (const [at, word] of words.entries()) {
    if (at > 0) text += ' ';
    const label = labels[at]!;
    if (open && label !== 'I-PER') {
      gold.push(`${open.start}-${open.end}`);
      open = undefined;
    }
    if (label === 'B-PER') open = { start: text.length + stemStart(word), end: text.length + word.length };
    else if (label === 'I-PER' && open) open.end = text.length + word.length;
    text += word;
  }
  if (open) gold.push(`${open.start}-${open.end}`);
  return { text, gold };
}

export async function evaluatePeople(directory: string, show = false): Promise<void> {
  const news = readCorpus(directory, 'news.tsv');
  const wojood = readCorpus(directory, 'wojood-sample-val.txt');
  if (!news || !wojood) {
    console.log(`people: no corpora under ${directory}/ner; give their folder with --data.`);
    return;
  }
  const engine = await loadTestEngine();
  scoreCorpus('news, every tenth sentence', splitNews(news).held, engine, show);
  scoreCorpus('wojood, validation', wojood, engine, show);
}

function scoreCorpus(
  name: string,
  held: readonly LabelledSentence[],
  engine: Awaited<ReturnType<typeof loadTestEngine>>,
  show: boolean,
): void {
  let [found, gold, right] = [0, 0, 0];
  for (const sentence of held) {
    const { text, gold: spans } = asText(
      sentence,
      (word) => word.length - word.replace(/^[وفبلك](?=.{3})/, '').length,
    );
    // A name's own first letter may be one of these: either reading of the gold start counts.
    const loose = asText(sentence, () => 0).gold;
    const persons = analysePeople(readStructure(text), engine).mentions.filter(
      ({ kind }) => kind === 'person',
    );
    const own = persons.map(({ start, end }) => `${start}-${end}`);
    const hits = own.filter((span) => spans.includes(span) || loose.includes(span));
    found += own.length;
    gold += spans.length;
    right += hits.length;
    if (show) {
      const wrong = persons
        .filter(({ start, end }) => !hits.includes(`${start}-${end}`))
        .map((each) => each.text);
      const missed = loose
        .filter((span, at) => !own.includes(span) && !own.includes(spans[at]!))
        .map((span) => text.slice(...(span.split('-').map(Number) as [number, number])));
      if (wrong.length + missed.length > 0)
        console.log(`+ ${wrong.join(' | ')}\n- ${missed.join(' | ')}\n  ${text}\n`);
    }
  }
  const { precision, recall, f1 } = scoreOf(found, gold, right);
  const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;
  console.log(
    `people (${name}): PERSON precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)} (${right} of ${gold} gold, ${found} found, ${held.length} sentences)`,
  );
  const model = engine.gazetteer.model;
  if (model) {
    const tagger = createTagger(model, engine);
    let [f, g, r] = [0, 0, 0];
    for (const { words, labels } of held) {
      const spans = spansOf(labels);
      const guess = spansOf(tagger.tag(words));
      f += guess.length;
      g += spans.length;
      r += guess.filter((span) => spans.includes(span)).length;
    }
    const score = scoreOf(f, g, r);
    console.log(
      `  the tagger alone: precision ${percent(score.precision)}, recall ${percent(score.recall)}, F1 ${percent(score.f1)}`,
    );
  }
}

function spansOf(labels: readonly string[]): string[] {
  const spans: string[] = [];
  let start = -1;
  for (let at = 0; at <= labels.length; at++) {
    if (start >= 0 && labels[at] !== 'I-PER') {
      spans.push(`${start}-${at}`);
      start = -1;
    }
    if (labels[at] === 'B-PER') start = at;
  }
  return spans;
}

/** What is said of articles that no report reads, listed to be read by a person before it is trusted. */
import { analysePeople, type Person } from '../../src/people/index.ts';
import { readStructure } from '../../src/text/index.ts';
import { loadTestEngine } from '../../test/engine.ts';
import { OUTLETS } from '../roles.ts';
import { type Article, unreadArticles } from './articles.ts';
import { rowOf } from './judged.ts';
import { listFinding } from './listing.ts';
import { checkArticles } from './run.ts';

export interface UnreadOptions {
  readonly data: string;
  /** Ids of outlets; all unless given. */
  readonly outlet?: string | undefined;
  /** Ids or groups of rules, commas between. */
  readonly rule?: string | undefined;
  /** Of each outlet. */
  readonly articles: number;
  readonly seed: number;
  readonly hints: boolean;
}

function draw({ data, outlet, articles, seed }: UnreadOptions): Article[] {
  const wanted = outlet?.split(',');
  return OUTLETS.filter(({ id }) => !wanted || wanted.includes(id)).flatMap((each) =>
    unreadArticles(data, each, articles, seed),
  );
}

/** Every finding of the rules, with its paragraph. */
export async function listFindings(options: UnreadOptions, print: (line: string) => void): Promise<void> {
  const articles = draw(options);
  const checked = await checkArticles(options.data, articles, options.rule?.split(','));
  let [words, count] = [0, 0];
  for (const each of checked) {
    words += each.words;
    for (const finding of each.findings) {
      if (finding.severity === 'hint' && !options.hints) continue;
      count++;
      print(listFinding(each, finding, rowOf(each, finding)));
    }
  }
  print(`${count} findings in ${articles.length} articles, ${words} words`);
}

const AROUND = 45;

/** Every person that is found, with the words around each mention. */
export async function listPeople(options: UnreadOptions, print: (line: string) => void): Promise<void> {
  const engine = await loadTestEngine();
  let [people, mentions] = [0, 0];
  const articles = draw(options);
  for (const { outlet, id, text } of articles) {
    print(`\n# ${outlet} ${id}`);
    const found = analysePeople(readStructure(text), engine).people;
    people += found.length;
    for (const person of found) {
      mentions += person.mentions.length;
      print(describe(person, text));
    }
  }
  print(`\n${people} people, ${mentions} mentions in ${articles.length} articles`);
}

function describe({ canonical, gender, mentions }: Person, text: string): string {
  const flat = (part: string): string => part.replace(/\s*\n\s*/g, ' ¶ ');
  const lines = mentions.map(({ start, end }) => {
    const before = flat(text.slice(Math.max(0, start - AROUND), start));
    return `    …${before}⟦${text.slice(start, end)}⟧${flat(text.slice(end, end + AROUND))}…`;
  });
  return [`  ${canonical} (${gender ?? '?'})`, ...lines].join('\n');
}

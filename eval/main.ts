/**
 * The figures the product is held to: `npm run eval -- COMMAND [--data ../shared/data]`.
 *
 * - `press [--json] [--outlet O] [--rule R] [--hints] [--unjudged FILE [--shard k/n]]`
 * - `recall [--json] [--kinds REGEX] [--outlet O] [--seed N] [--show]`: slips put into clean articles, by kind and outlet, with the
 *   alarms on the same articles untouched; `--show` lists what is missed
 * - `drafts [--json] [--show]`: the annotated drafts, ours and those next to the data
 * - `fixes [--json] [--show]`: what is wrong with the fixes, by rule
 * - `accuracy [PART…]`: the four above, or those named, written to `eval/results.json`, `docs/accuracy.md` and the rules' pages
 * - `folders [--outlet O] [--show]`: what the rules that compare drafts find in folders of the press; `--show` lists it
 * - `patterns FILE… [--rule PATTERN] [--outlet O] [--every N] [--most N]`: what patterns find in the press, to be read
 * - `firing`: how often each rule of grammar, agreement, numbers and dates fires in 10,000 articles, written to `eval/firing.json` and the rules' pages
 * - `readings [--show]`: the likeliest reading of each word against sentences annotated by hand, by feature
 * - `judge [--dry] LIST… VERDICTS…`: verdicts on an unjudged list become rows of `judged.tsv`
 * - `article OUTLET ID`: one article, to see a finding in its whole text
 * - `unread [--rule R,R] [--outlet O,O] [--articles N] [--seed N] [--hints]`: findings in articles that no report reads
 * - `named [--outlet O,O] [--articles N] [--seed N]`: the people found in such articles, each mention in its place
 * - `formats [FOLDER]`: sixty drafts in every format that is read, and where the findings differ; with a folder the files stay
 * - `word [FOLDER]`: what LibreOffice shows of the comments and changes that are written into such documents
 * - `roles`: which outlet and set fits, tunes or reports what
 * - `people`, `spelling`, `seed` with `--show`: older measures, each of one part
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLinter } from '../src/linter/index.ts';
import { analysePeople } from '../src/people/index.ts';
import { allRules } from '../src/rules/index.ts';
import { readStructure } from '../src/text/index.ts';
import { loadTestEngine } from '../test/engine.ts';
import { buildData } from '../tools/build-data.ts';
import { runAccuracy } from './accuracy/run.ts';
import { measureDrafts, printDrafts, readMarkedDrafts } from './drafts.ts';
import { GROUPS, measureFiring, writeFiring } from './firing/firing.ts';
import { measureFixes, printFixes } from './fixes/fixes.ts';
import { listFolders, printFolders, readFolders } from './folders/folders.ts';
import { measureFormats } from './formats/formats.ts';
import { printPatterns, readPatterns } from './patterns/read.ts';
import { evaluatePeople } from './people.ts';
import { readArticles } from './press/articles.ts';
import { addVerdicts, listUnjudged, readPress } from './press/press.ts';
import { countPress, printPress } from './press/table.ts';
import { listFindings, listPeople } from './press/unread.ts';
import { measureReadings, printReadings, readGold } from './readings/readings.ts';
import { measureRecall, printRecall } from './recall/recall.ts';
import { FITTED, OTHER_SETS, OUTLETS } from './roles.ts';
import { evaluateSeed } from './seed.ts';
import { evaluateSlips } from './slips.ts';
import { describeSpeed, measureTimes, readDrafts } from './speed.ts';
import { evaluateSpelling } from './spelling.ts';
import { measureWord } from './word/word.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    show: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
    hints: { type: 'boolean', default: false },
    outlet: { type: 'string' },
    rule: { type: 'string' },
    unjudged: { type: 'string' },
    shard: { type: 'string' },
    kinds: { type: 'string' },
    seed: { type: 'string', default: '11' },
    every: { type: 'string', default: '1' },
    most: { type: 'string', default: '100' },
    articles: { type: 'string', default: '50' },
  },
});

await buildData(new URL('../dist/', import.meta.url));

const [command, ...rest] = positionals;
switch (command) {
  case 'press': {
    const reading = await readPress(values);
    if (reading.findings.length === 0) console.log(`press: no articles under ${values.data}/press.`);
    if (values.unjudged !== undefined) {
      const listed = listUnjudged(reading, values.unjudged, values.shard);
      console.log(`${listed} findings to be judged in ${values.unjudged}`);
    } else if (values.json) console.log(JSON.stringify(countPress(reading), null, 1));
    else printPress(countPress(reading), console.log);
    break;
  }
  case 'recall': {
    const { lexicon } = await loadTestEngine();
    const figures = await measureRecall(values.data, lexicon, {
      ...values,
      seed: Number(values.seed),
      show: values.show ? console.error : undefined,
    });
    if (values.json) console.log(JSON.stringify(figures, null, 1));
    else printRecall(figures, console.log);
    break;
  }
  case 'drafts': {
    const linter = createLinter({ ...(await loadTestEngine()), log: console.error });
    const figures = measureDrafts(
      linter,
      readMarkedDrafts(values.data),
      values.show ? console.error : undefined,
    );
    if (values.json) console.log(JSON.stringify(figures, null, 1));
    else printDrafts(figures, console.log);
    break;
  }
  case 'fixes': {
    const figures = await measureFixes(values.data, values.show ? console.error : undefined);
    if (values.json) console.log(JSON.stringify(figures, null, 1));
    else printFixes(figures, console.log);
    break;
  }
  case 'accuracy': {
    await runAccuracy(values.data, rest);
    break;
  }
  case 'folders': {
    const found = await readFolders(values.data, values.outlet);
    if (values.show) listFolders(found, console.error);
    printFolders(found, console.log);
    break;
  }
  case 'formats': {
    await measureFormats(values.data, rest[0], console.log);
    break;
  }
  case 'word': {
    await measureWord(values.data, rest[0], console.log);
    break;
  }
  case 'firing': {
    const ids = allRules
      .map(({ id }) => id)
      .filter((id) => GROUPS.some((group) => id.startsWith(`${group}/`)));
    const firing = await measureFiring(values.data, ids, new Date().toISOString().slice(0, 10));
    writeFiring(firing);
    for (const [id, { articles, loud, hints }] of Object.entries(firing.rules))
      console.log(`${id}\t${articles} articles\t${loud} findings\t${hints} hints`);
    execFileSync('npm', ['run', '--silent', 'generate'], { stdio: 'inherit' });
    break;
  }
  case 'patterns': {
    const options = { ...values, outlet: values.outlet, pattern: values.rule, every: Number(values.every) };
    const reading = readPatterns(rest, options, await loadTestEngine());
    printPatterns(reading, Number(values.most), console.log);
    break;
  }
  case 'readings': {
    const { lexicon } = await loadTestEngine();
    const gold = readGold(values.data);
    printReadings(measureReadings(gold, lexicon, values.show ? console.error : undefined), console.log);
    break;
  }
  case 'judge': {
    process.exitCode = addVerdicts(rest, values.dry, console.log) ? 0 : 1;
    break;
  }
  case 'roles': {
    console.log(['set', ...FITTED].join('\t'));
    for (const { id, roles } of [...OUTLETS, ...OTHER_SETS])
      console.log([id, ...FITTED.map((thing) => roles[thing])].join('\t'));
    break;
  }
  case 'article': {
    const outlet = OUTLETS.find(({ id }) => id === rest[0]);
    const article = outlet && readArticles(values.data, outlet).find(({ id }) => id === rest[1]);
    if (!article) throw new Error(`no article ${rest.join(' ')}`);
    console.log(article.text);
    break;
  }
  case 'unread':
  case 'named': {
    const options = { ...values, articles: Number(values.articles), seed: Number(values.seed) };
    await (command === 'unread' ? listFindings : listPeople)(options, console.log);
    break;
  }
  case 'people': {
    await evaluatePeople(values.data, values.show);
    if (existsSync(join(values.data, 'news/ant'))) {
      const linter = createLinter({ ...(await loadTestEngine()), log: console.error });
      await evaluateSlips(linter, values.data, console.log);
      const parts = await loadTestEngine();
      const structures = new Map(readDrafts(values.data).map((draft) => [draft, readStructure(draft)]));
      const people = measureTimes([...structures.keys()], (draft) =>
        analysePeople(structures.get(draft)!, parts),
      );
      console.log(describeSpeed('people analysis', people));
    } else console.log(`slips: no articles under ${values.data}/news/ant; give their folder with --data.`);
    break;
  }
  case 'spelling': {
    const engine = await loadTestEngine();
    const linter = createLinter({ ...engine, log: console.error });
    evaluateSpelling(linter, engine, values.data, values.show);
    if (existsSync(join(values.data, 'news/ant'))) {
      const drafts = readDrafts(values.data);
      console.log(
        describeSpeed(
          'all rules',
          measureTimes(drafts, (draft) => linter.lint(draft)),
        ),
      );
    }
    break;
  }
  case 'seed': {
    const linter = createLinter({ ...(await loadTestEngine()), log: console.error });
    evaluateSeed(linter, join(values.data, '../seed'));
    break;
  }
  default:
    console.error(
      'Name what to evaluate: npm run eval -- press|recall|drafts|fixes|accuracy|folders|formats|word|firing|patterns|readings|judge|article|unread|named|roles|people|spelling|seed [--data FOLDER]',
    );
    process.exitCode = 2;
}

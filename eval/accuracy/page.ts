/** `docs/accuracy.md`, written from the results. */

import type { Firing } from '../firing/firing.ts';
import { FAULTS } from '../fixes/fixes.ts';
import { addTallies, NO_FINDINGS, type Tally } from '../press/table.ts';
import { addKind } from '../recall/recall.ts';
import { FITTED, OTHER_SETS, OUTLETS } from '../roles.ts';
import { type Measured, PARTS, type Part, type Results } from './results.ts';
import { isSeen, loudOf } from './rule.ts';

export function accuracyPage(results: Results, firing: Firing): string {
  return [
    '# Accuracy',
    `<!-- Written by \`npm run generate\` from eval/results.json, which \`npm run eval -- accuracy\` makes. -->`,
    PARTS.map((part) => whenMeasured(part, results.measured[part])).join('\n'),
    `The weak rows are here too. The corpora are not part of the repository; of each judged finding \`eval/judged.tsv\` keeps
the place, the reported words, the first fix and the verdict.`,
    ...pressSection(results),
    ...firingSection(firing),
    ...recallSection(results),
    ...draftsSection(results),
    ...fixesSection(results),
    ...rolesSection(),
  ]
    .join('\n\n')
    .concat('\n');
}

function whenMeasured(part: Part, { date, commit, leftOut }: Measured): string {
  const counts = leftOut
    ? 'each outlet that is counted with the counts of the others'
    : 'with the counts that shipped at that commit';
  return `- ${part}: ${date}, engine of commit ${commit}, ${counts}`;
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [row(head), row(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');
}

function pressSection({ press }: Results): string[] {
  const { outlets, rules } = press;
  const lines = Object.keys(rules).flatMap((rule) => {
    const byOutlet = loudOf(press, rule);
    if (Object.keys(byOutlet).length === 0) return [];
    const tallies = Object.entries(byOutlet);
    const unseen = tallies.filter(([outlet]) => !isSeen(rule, outlet)).map(([, tally]) => tally);
    return [
      [
        `[\`${rule}\`](rules/${rule}.md)`,
        ...outlets.map(({ id }) => cell(byOutlet[id], isSeen(rule, id))),
        share(unseen.reduce(addTallies, NO_FINDINGS)),
        share(tallies.map(([, tally]) => tally).reduce(addTallies, NO_FINDINGS)),
      ],
    ];
  });
  const hints = Object.entries(rules).flatMap(([rule, { hint = {} }]) => {
    const found = Object.values(hint).reduce(addTallies, NO_FINDINGS).findings;
    return found > 0 ? [`\`${rule}\` ${found}`] : [];
  });
  const words = outlets.reduce((sum, outlet) => sum + outlet.words, 0);
  return [
    '## Findings in the press, and how many are right',
    `Of errors, warnings and notes (\`info\`): right of judged, and in brackets how many there are where not all were judged.
Right means that there is a fault and that the first fix is what an editor prints. A finding whose fix is wrong, or that is
a matter of house style, is not right. † marks outlets that the rule's weights were fitted or tuned on: they are left out of
the column "unseen". Rules of names, titles, agreement, terms, numbers and dates are judged to the last finding, others in
a seeded sample of each severity in each outlet.`,
    table(
      ['outlet', ...outlets.map(({ id }) => id), 'all'],
      [
        [
          'articles',
          ...outlets.map((outlet) => outlet.articles),
          outlets.reduce((sum, o) => sum + o.articles, 0),
        ],
        ['words', ...outlets.map((outlet) => outlet.words), words],
      ],
    ),
    table(['rule', ...outlets.map(({ id }) => id), 'unseen', 'all'], lines),
    `Hints, which nobody is disturbed by unless they are asked for, are not judged. Of them in ${words} words: ${hints.join(', ')}.`,
    ...verdictsTable(press.rules),
  ];
}

function verdictsTable(rules: Results['press']['rules']): string[] {
  const rows = Object.entries(rules).flatMap(([rule, severities]) =>
    Object.entries(severities).flatMap(([severity, byOutlet]) => {
      const all = Object.values(byOutlet).reduce(addTallies, NO_FINDINGS);
      if (all.judged === 0) return [];
      return [
        [
          `\`${rule}\``,
          severity,
          all.findings,
          all.judged,
          all.right,
          all['wrong-fix'],
          all.house,
          all.false,
        ],
      ];
    }),
  );
  return [
    '## What is wrong with the others',
    table(['rule', 'severity', 'findings', 'judged', 'right', 'wrong fix', 'house style', 'no fault'], rows),
  ];
}

function cell(tally: Tally | undefined, seen: boolean): string {
  if (!tally) return '';
  const rest = tally.judged < tally.findings ? ` (${tally.findings})` : '';
  return `${tally.right}/${tally.judged}${rest}${seen ? '†' : ''}`;
}

function share({ judged, right }: Tally): string {
  return judged === 0 ? '' : `${percent(right, judged)} of ${judged}`;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)}%`;
}

function recallSection({ recall }: Results): string[] {
  const outlets = Object.keys(recall.untouched);
  const rows = Object.entries(recall.kinds).map(([kind, byOutlet]) => {
    const all = Object.values(byOutlet).reduce(addKind, { slips: 0, found: 0, right: 0 });
    const own = outlets.map((outlet) => {
      const figures = byOutlet[outlet];
      return figures ? `${figures.found}, ${figures.right} of ${figures.slips}` : '';
    });
    return [
      kind,
      ...own,
      all.slips > 0 ? `${percent(all.found, all.slips)}, ${percent(all.right, all.slips)}` : '',
    ];
  });
  const alarms = Object.entries(recall.untouched).map(([outlet, { articles, words, alarms: groups }]) => [
    outlet,
    articles,
    words,
    ...RULE_GROUPS.map((group) => ((1000 * (groups[group] ?? 0)) / words).toFixed(2)),
  ]);
  return [
    '## Slips that are found',
    `One slip put into a copy of a clean article, in outlets on which nothing about slips was fitted (seed ${recall.seed});
found by a warning or an error, and the first fix gives back what stood there. Words that are spoiled are words of the
dictionary; "a word" and "no word" say what the slip made of them. A given name that became another listed given name
(حماد, حمد) has a row of its own and is in no other: nobody can know which of two men is meant, and the product is silent
on purpose unless the rest of the name tells.`,
    table(['kind', ...outlets, 'all: found, right fix'], rows),
    'Warnings and errors per 1,000 words in the same articles untouched, true ones among them:',
    table(['outlet', 'articles', 'words', ...RULE_GROUPS], alarms),
  ];
}

function firingSection({ date, articles, words, rules }: Firing): string[] {
  const rows = Object.entries(rules).map(([rule, own]) => [
    `[\`${rule}\`](rules/${rule}.md)`,
    own.articles,
    own.loud,
    own.hints,
  ]);
  return [
    '## How often the rules of grammar fire',
    `In ${articles} articles of all outlets as they were printed (${words} words, ${date}, \`npm run eval -- firing\`). What a rule
that never fires is for, its page says.`,
    table(['rule', 'articles', 'findings', 'hints'], rows),
  ];
}

const RULE_GROUPS = [
  'names',
  'titles',
  'agreement',
  'terms',
  'spelling',
  'grammar',
  'typography',
  'dates',
  'numbers',
  'style',
];

function draftsSection({ drafts }: Results): string[] {
  const rows = Object.entries(drafts).map(([set, figures]) => [
    set,
    figures.drafts,
    figures.marks,
    figures.found,
    figures.fixed,
    Object.values(figures.alarms).reduce((sum, count) => sum + count, 0),
  ]);
  return [
    '## Annotated drafts',
    'Warnings and errors on marked faults, and false alarms. `drafts` are the project’s own tests (`test/drafts`), `cases` and `reports` stand beside the data and were read while rules were written: none of them is a measure of what is new.',
    table(['set', 'drafts', 'marks', 'found', 'a fix is right', 'false alarms'], rows),
  ];
}

function fixesSection({ fixes }: Results): string[] {
  const rows = Object.entries(fixes.rules).map(([rule, figures]) => [
    `\`${rule}\``,
    figures.tried,
    ...FAULTS.map((fault) => figures[fault] ?? ''),
  ]);
  return [
    '## What fixes do to the text',
    `Each first fix of ${fixes.texts} texts (at most four of a rule in a text) applied alone: it changes nothing; it writes a word that neither lexicon nor draft has; a و, ف, ب, ل or ك is gone; the rule speaks there again; another rule does. Then all safe fixes together: a second run applies one more.`,
    table(['rule', 'fixes', ...FAULTS], rows),
  ];
}

function rolesSection(): string[] {
  const rows = [...OUTLETS, ...OTHER_SETS].map(({ id, roles }) => [
    id,
    ...FITTED.map((thing) => roles[thing]),
  ]);
  return [
    '## What was fitted on what',
    '`fit`: made from it; `tune`: chosen by it; `report`: only measured on it. An outlet whose words are counted is measured with a lexicon that has the counts of the others alone, where the first lines of this page say so.',
    table(['set', ...FITTED], rows),
  ];
}

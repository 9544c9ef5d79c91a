/** What was measured of one rule, as its page says it. */

import type { Firing } from '../firing/firing.ts';
import { addTallies, NO_FINDINGS, type PressFigures, type Tally } from '../press/table.ts';
import { type Fitted, OUTLETS } from '../roles.ts';
import type { Results } from './results.ts';

/** What a group of rules is fitted by, counts aside: those of the outlet are left out when it is measured. */
const FITTED_BY: Readonly<Record<string, readonly Fitted[]>> = {
  names: ['names', 'tagger'],
  titles: ['names', 'tagger'],
  agreement: ['names', 'tagger'],
  spelling: ['slips', 'speller'],
};

/** Whether the outlet had a part in fitting what the rule goes by. */
export function isSeen(rule: string, outlet: string): boolean {
  const roles = OUTLETS.find(({ id }) => id === outlet)?.roles;
  const things = FITTED_BY[rule.slice(0, rule.indexOf('/'))] ?? [];
  return things.some((thing) => roles?.[thing] === 'fit' || roles?.[thing] === 'tune');
}

/** Errors, warnings and notes of the rule, by outlet. */
export function loudOf({ rules }: PressFigures, rule: string): Record<string, Tally> {
  const loud: Record<string, Tally> = {};
  for (const [severity, byOutlet] of Object.entries(rules[rule] ?? {})) {
    if (severity === 'hint') continue;
    for (const [outlet, tally] of Object.entries(byOutlet))
      loud[outlet] = addTallies(loud[outlet] ?? NO_FINDINGS, tally);
  }
  return loud;
}

/** The block on a rule's page, in both languages. */
export function ruleBlock(results: Results, firing: Firing, rule: string): string {
  return [measuredOf(results, rule), ...firedOf(firing, rule)].join('\n');
}

/** How often the rule fires in articles as they were printed, where that is counted. */
function firedOf({ rules, articles }: Firing, rule: string): string[] {
  const own = rules[rule];
  if (!own) return [];
  const hints = own.hints > 0 ? `, ${own.hints} hints` : '';
  const hintsAr = own.hints > 0 ? `، و${own.hints} تلميحا` : '';
  return [
    `- **كم ينطق** في ${articles} مقالة كما نُشرت: ${own.loud} موضعًا${hintsAr}، في ${own.articles} مقالة.`,
    `- **How often** in ${articles} articles as printed: ${own.loud} findings${hints}, in ${own.articles} of them.`,
  ];
}

function measuredOf(results: Results, rule: string): string {
  const { press } = results;
  const { date } = results.measured.press;
  const articles = press.outlets.reduce((sum, outlet) => sum + outlet.articles, 0);
  const words = press.outlets.reduce((sum, outlet) => sum + outlet.words, 0);
  const all = Object.values(loudOf(press, rule)).reduce(addTallies, NO_FINDINGS);
  const hints = Object.values(press.rules[rule]?.hint ?? {}).reduce(addTallies, NO_FINDINGS).findings;
  const ofSample = `${articles} articles (${words} words) of ${press.outlets.length} outlets, ${date}`;
  const inSample = `في ${articles} مقالة (${words} كلمة) من ${press.outlets.length} منابر، ${date}`;
  const hinted = hints > 0 ? `, ${hints} hints` : '';
  const hintedAr = hints > 0 ? `، و${hints} تلميحا` : '';
  if (all.findings === 0)
    return [
      `- **القياس** ${inSample}: لا خطأ ولا تنبيه${hintedAr}.`,
      `- **Measured** on ${ofSample}: no error, warning or note${hinted}. [All figures](../../accuracy.md)`,
    ].join('\n');
  const { findings, judged, right, house } = all;
  const verdicts = `${all['wrong-fix']} with a wrong first fix, ${house} a matter of house style, ${all.false} no fault`;
  const verdictsAr = `${all['wrong-fix']} إصلاحها الأول خطأ، ${house} من اختيار الدار، ${all.false} لا خطأ فيها`;
  return [
    `- **القياس** ${inSample}: ${findings} موضعًا${hintedAr}. قرئ منها ${judged}: ${right} صحيحة، ${verdictsAr}.`,
    `- **Measured** on ${ofSample}: ${findings} findings${hinted}. Of ${judged} that were read, ${right} are right, ${verdicts}. [All figures](../../accuracy.md)`,
  ].join('\n');
}

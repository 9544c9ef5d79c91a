import type { Draft, Fix, RuleContext } from '../../draft/index.ts';
import type { Token } from '../../text/index.ts';
import { listedPlural, listedSingular } from '../numbers/nouns.ts';
import { defineRule, type Report } from '../rule.ts';
import { readExempt } from '../terms/official.ts';
import { offsetIn } from '../typography/marks.ts';
import { feminine, findMasdar, type MasdarUse, withPronoun } from './masdars.ts';

type Key = 'tamma' | 'qama' | 'plain';

const MOST = 5;
const LONGEST_GAP = 5;
const TAMMA = /^([وف]?)(س?)(تم|تمت|يتم|تتم)$/;
const QAMA = /^([وف]?)(س?)(قام|قامت|يقوم|تقوم)$/;
/** What may come between تم and its masdar: when and where it was done. */
const GAP = new Set(
  'خلال في أمس اليوم مؤخرا أيضا كذلك بالفعل لاحقا مساء صباح عبر ضمن أثناء يوم على بعد قبل منذ حاليا غدا فعلا'.split(
    ' ',
  ),
);
const ADVERBS = new Set('أمس اليوم مؤخرا أيضا كذلك بالفعل لاحقا مساء صباح حاليا غدا فعلا'.split(' '));

export const lightVerb = defineRule<Key>({
  id: 'style/light-verb',
  scope: 'paragraph',
  most: MOST,
  severity: 'hint',
  fixable: true,
  description: {
    ar: '«تم» أو «قام بـ» مع المصدر بدل الفعل نفسه',
    en: 'تم or قام بـ with a masdar where the verb itself would do',
  },
  messages: {
    tamma: {
      ar: '«{found}»: الفعل أخصر: «{right}».',
      en: '“{found}”: the verb is shorter: “{right}”.',
    },
    qama: {
      ar: '«{found}»: الفعل أخصر: «{right}».',
      en: '“{found}”: the verb is shorter: “{right}”.',
    },
    plain: {
      ar: '«{found}»: يُقدَّم الفاعل ويُذكر الفعل نفسه.',
      en: '“{found}”: name who did it and use the verb itself.',
    },
  },
  *check(draft, context) {
    yield* findAll(draft, readExempt(draft, context), context);
  },
});

function* findAll(
  draft: Draft,
  isExempt: (offset: number) => boolean,
  context: RuleContext,
): Iterable<Report<Key>> {
  for (const { tokens } of draft.sentences) {
    for (let at = 0; at < tokens.length; at++) {
      const { kind, bare, start } = tokens[at]!;
      if (kind !== 'word' || bare.length > 6 || !/تم|قا?و?م/.test(bare)) continue;
      const tamma = TAMMA.exec(bare);
      const qama = tamma ? null : QAMA.exec(bare);
      if ((!tamma && !qama) || isExempt(start)) continue;
      const found = tamma ? readTamma(draft, tokens, at, tamma, context) : readQama(draft, tokens, at, qama!);
      if (found) yield found;
    }
  }
}

/** «تم تنفيذ المشروع», «تم خلال الجلسة مناقشة …», «التي تم تنفيذها». */
function readTamma(
  draft: Draft,
  tokens: readonly Token[],
  at: number,
  match: RegExpExecArray,
  context: RuleContext,
): Report<Key> | undefined {
  const place = masdarAfterGap(tokens, at);
  const use = place === undefined ? undefined : findMasdar(tokens[place]!.bare);
  if (place === undefined || !use) return undefined;
  const [, , future, form] = match as unknown as [string, string, string, string];
  const isPast = form.startsWith('تم');
  const verb = isPast ? use.verbs.pastPassive : use.verbs.presentPassive;
  const start = tokens[at]!.start;
  const { end } = tokens[place]!;
  const found = draft.quote({ start, end });
  if (!verb || isQualified(tokens, place) || wouldBreak(use, tokens, at, place, context))
    return { start, end, message: 'plain', values: { found } };
  const gender = use.enclitic ? (use.enclitic === 'ها' ? 'f' : 'm') : genderOfObject(tokens[place + 1]);
  const inflected = gender === 'f' ? feminine(verb, isPast ? 'past' : 'present') : verb;
  return withVerb(draft, tokens, at, place, match[1]!.length, `${future}${inflected}`, 'tamma');
}

function masdarAfterGap(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return undefined;
  if (!GAP.has(next.bare)) return findMasdar(next.bare) ? at + 1 : undefined;
  for (let place = at + 2; place <= at + LONGEST_GAP && tokens[place]?.kind === 'word'; place++) {
    const before = tokens[place - 1]!.bare;
    // «تم في إطار تنفيذ الخطة …»: a masdar that hangs on the word before it is not the one.
    if (!before.startsWith('ال') && !ADVERBS.has(before)) continue;
    if (findMasdar(tokens[place]!.bare) && !tokens[place]!.bare.startsWith('ال')) return place;
  }
  return undefined;
}

/** «زيارة ميدانية للجزيرة», «مراجعة شاملة للحسابات»: the adjective would be left without its noun. */
function isQualified(tokens: readonly Token[], masdar: number): boolean {
  const [next, after] = [tokens[masdar + 1], tokens[masdar + 2]];
  if (next?.kind !== 'word' || next.bare.startsWith('ال')) return false;
  return /[ةي]$/.test(next.bare) && !PREPOSITIONS.has(next.bare) && (after?.bare.startsWith('ل') ?? true);
}

const PREPOSITIONS = new Set('في على إلى عن من'.split(' '));

/**
 * Would the passive need more than itself? «تم نقلهم» is نُقلوا and «تم نقلهما» has two genders; after «تم اختيار» the
 * plural «الفائزين» would be a subject in its place; «لم يتم إجراء» drops the weak letter.
 */
function wouldBreak(
  { enclitic }: MasdarUse,
  tokens: readonly Token[],
  at: number,
  place: number,
  { lexicon }: RuleContext,
): boolean {
  if (enclitic !== '' && enclitic !== 'ه' && enclitic !== 'ها') return true;
  if (/^[وف]?لم$/.test(tokens[at - 1]?.bare ?? '')) return true;
  const object = tokens[place + 1];
  if (enclitic !== '' || object?.kind !== 'word' || !object.bare.endsWith('ين')) return false;
  const readings = lexicon.analyse(object.bare);
  return readings.length === 0 || readings.some(({ number }) => number === 'plural' || number === 'dual');
}

/** Of what was done, the passive's subject; masculine where the ending does not tell. */
function genderOfObject(token: Token | undefined): 'm' | 'f' {
  const noun = token?.kind === 'word' ? token.bare.replace(/^ال/, '') : '';
  if (/(?:ة|ات)$/.test(noun)) return 'f';
  const listed = listedSingular(noun)?.gender;
  if (listed) return listed;
  return listedPlural(noun) && !/(?:ين|ون)$/.test(noun) ? 'f' : 'm';
}

/** «قام الوزير بزيارة المعرض», «قامت بتنظيمه». */
function readQama(
  draft: Draft,
  tokens: readonly Token[],
  at: number,
  match: RegExpExecArray,
): Report<Key> | undefined {
  for (let place = at + 1; place <= at + LONGEST_GAP && tokens[place]?.kind === 'word'; place++) {
    const { bare } = tokens[place]!;
    const use: MasdarUse | undefined = bare.startsWith('ب') ? findMasdar(bare.slice(1)) : undefined;
    if (!use) continue;
    const [, , future, form] = match as unknown as [string, string, string, string];
    const isPast = form.startsWith('قام');
    const verb = isPast ? use.verbs.pastActive : use.verbs.presentActive;
    const isFeminine = form === 'قامت' || form === 'تقوم';
    const inflected = isFeminine ? feminine(verb, isPast ? 'past' : 'present') : verb;
    if (isQualified(tokens, place)) {
      const [start, end] = [tokens[at]!.start, tokens[place]!.end];
      return { start, end, message: 'plain', values: { found: draft.quote({ start, end }) } };
    }
    const text = `${future}${withPronoun(inflected, use.enclitic)}`;
    return withVerb(draft, tokens, at, place, match[1]!.length, text, 'qama');
  }
  return undefined;
}

/** The verb in the light verb's place, the masdar gone with the blank before it. */
function withVerb(
  draft: Draft,
  tokens: readonly Token[],
  at: number,
  place: number,
  conjunction: number,
  verb: string,
  message: 'tamma' | 'qama',
): Report<Key> {
  const light = tokens[at]!;
  const masdar = tokens[place]!;
  const from = offsetIn(light, conjunction);
  const gap = draft.masked.slice(light.end, tokens[place - 1]!.end);
  const right = draft.masked.slice(light.start, from) + verb + gap;
  const fix: Fix = {
    title: { key: 'fix.replace', values: { text: right } },
    edits: [
      { start: from, end: light.end, text: verb },
      { start: tokens[place - 1]!.end, end: masdar.end, text: '' },
    ],
    safe: false,
  };
  const found = draft.quote({ start: light.start, end: masdar.end });
  return { start: light.start, end: masdar.end, message, values: { found, right }, fixes: [fix] };
}

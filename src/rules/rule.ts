/**
 * What a rule is, what it sees and what it says. A rule file holds one `defineRule` with its messages in both
 * languages; the linter stamps severity and order.
 */
import {
  type Bilingual,
  besideMarkup,
  type Draft,
  type Finding,
  type Fix,
  type Message,
  type RuleContext,
  refuse,
  type Severity,
} from '../draft/index.ts';
import { ENTITY_FILLER, MARKUP_FILLER, withoutFillers } from '../text/index.ts';

/**
 * What a rule's findings depend on: the line that they are in, the draft, or the other drafts of its folder too. A rule
 * of the paragraph asks for nobody and nothing beyond the line (`draft.people`, `draft.termUses`): it is given the
 * line alone where only that has changed.
 */
export type RuleScope = 'paragraph' | 'draft' | 'folder';

export interface Rule {
  readonly id: string;
  readonly scope: RuleScope;
  readonly severity: Severity | 'off';
  readonly fixable: boolean;
  /** So many are reported in a draft, the first ones, where it is a matter of taste: twenty hints of one kind hide what matters. */
  readonly most?: number | undefined;
  /** One line for lists: what the rule looks for. */
  readonly description: Bilingual;
  /** By full key (`names/variant.main`). */
  readonly messages: Readonly<Record<string, Bilingual>>;
  check(draft: Draft, context: RuleContext): Iterable<Finding>;
}

export interface RelatedReport<Key extends string> {
  readonly path?: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly message: Key;
  readonly values?: Message['values'];
}

/** What a rule's `check` yields: the wrapper adds rule id, severity and full keys. */
export interface Report<Key extends string> {
  readonly start: number;
  readonly end: number;
  readonly message: Key;
  /** Instead of the rule's own message of that key. */
  readonly text?: Bilingual;
  readonly values?: Message['values'];
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedReport<Key>[];
  /** Lower than the rule's own where this case is less certain: it then stays below the configured one. */
  readonly severity?: Severity;
}

export interface RuleDefinition<Key extends string> {
  /** `group/name`; never changes once released. */
  readonly id: string;
  readonly severity: Severity | 'off';
  /** `draft` unless given. A rule of the folder asks `context.archive`, and finds nothing where that answers nothing. */
  readonly scope?: RuleScope;
  readonly fixable?: boolean;
  readonly most?: number;
  readonly description: Bilingual;
  /** By short key: `main`, `related`, …; says what is wrong, why and what to do. */
  readonly messages: Readonly<Record<Key, Bilingual>>;
  check(draft: Draft, context: RuleContext): Iterable<Report<Key>>;
}

export function defineRule<Key extends string>(definition: RuleDefinition<Key>): Rule {
  const { id, severity, description } = definition;
  const full = (key: Key): string => `${id}.${key}`;
  const messages = Object.fromEntries(
    Object.entries<Bilingual>(definition.messages).map(([key, text]) => [`${id}.${key}`, text]),
  );
  const own: Severity = severity === 'off' ? 'hint' : severity;
  return {
    id,
    scope: definition.scope ?? 'draft',
    severity,
    description,
    messages,
    fixable: definition.fixable ?? false,
    most: definition.most,
    *check(draft, context) {
      for (const report of definition.check(draft, context)) {
        const fixes = throughGate(report, draft, context);
        if (fixes === undefined) continue;
        yield {
          rule: id,
          severity: report.severity ?? own,
          start: report.start,
          end: report.end,
          message: {
            key: full(report.message),
            values: readable(report.values),
            ...(report.text ? { text: report.text } : {}),
          },
          fixes,
          related: (report.related ?? []).map(({ path, start, end, message, values }) => ({
            ...(path === undefined ? {} : { path }),
            start,
            end,
            message: { key: full(message), values: readable(values) },
          })),
        };
      }
    },
  };
}

const FILLER = new RegExp(`[${MARKUP_FILLER}${ENTITY_FILLER}]`);

/** What a reader is shown: a name with markup inside («فؤاد</b> الصيرفي») is quoted without what covers the markup. */
function readable(values: Message['values'] = {}): Message['values'] {
  const shown = Object.entries(values);
  if (!shown.some(([, value]) => FILLER.test(String(value)))) return values;
  return Object.fromEntries(
    shown.map(([name, value]) => [name, typeof value === 'string' ? withoutFillers(value) : value]),
  );
}

/**
 * The report's fixes that may be offered. Undefined where the report itself falls with them: its message recommends
 * what the gate refuses to write.
 */
function throughGate<Key extends string>(
  { start, end, fixes = [], values = {} }: Report<Key>,
  draft: Draft,
  context: RuleContext,
): readonly Fix[] | undefined {
  if (fixes.length === 0) return fixes;
  // What stands there is quoted too, and nobody recommends it: «إن كان الرسم هنا هو الصواب» is another fix.
  const found = draft.quote({ start, end });
  const said = new Set(Object.values(values).map(String));
  said.delete(found);
  const passed: Fix[] = [];
  for (const fix of fixes) {
    const refusal = refuse(fix, draft, context);
    if (refusal === undefined) {
      const { title, ...own } = besideMarkup(fix, draft);
      passed.push({ ...own, title: { ...title, values: readable(title.values) } });
    } else if (refusal !== 'markup' && fix.edits.some(({ text }) => said.has(text))) return undefined;
  }
  return passed;
}

/**
 * LanguageTool's HTTP API, as far as it makes sense for one language and one machine: its clients (browsers' and word
 * processors' add-ons, LibreOffice itself, gramma) are pointed at `…/v2` and work unchanged.
 * https://languagetool.org/http-api/
 */
import type { Config, Language, Level } from '../linter/index.ts';
import { allRules } from '../rules/index.ts';
import { type Annotated, annotatedSchema } from './annotated.ts';
import { categoryOf } from './matches.ts';
import { Refusal } from './refusal.ts';
import { parseJson } from './requests.ts';

export interface LanguageToolJob {
  readonly kind: 'languagetool';
  readonly text: string | Annotated;
  /** What the request switches on and off. */
  readonly config: Config;
  readonly language: Language;
  readonly wasDetected: boolean;
  /** Of the service, for links to its rules. */
  readonly address: string;
}

export const ARABIC = { name: 'Arabic', code: 'ar', longCode: 'ar' };

/** Of the countries that word processors know: LibreOffice asks only for a language that is listed with its country. */
const COUNTRIES =
  'AE Emirates,BH Bahrain,DZ Algeria,EG Egypt,IQ Iraq,JO Jordan,KW Kuwait,LB Lebanon,LY Libya,MA Morocco,MR Mauritania,' +
  'OM Oman,PS Palestine,QA Qatar,SA Saudi Arabia,SD Sudan,SY Syria,TN Tunisia,YE Yemen';

/** `/v2/languages` */
export const LANGUAGES = [
  ARABIC,
  ...COUNTRIES.split(',').map((each) => ({
    name: `Arabic (${each.slice(3)})`,
    code: 'ar',
    longCode: `ar-${each.slice(0, 2)}`,
  })),
];

/** @param language of the messages, unless the form says what its writer's mother tongue is. @throws Refusal */
export function readCheck(form: URLSearchParams, language: Language, address: string): LanguageToolJob {
  const text = form.get('text');
  const data = form.get('data');
  if (text !== null && data !== null) throw new Refusal(400, "Set only 'text' or 'data' parameter, not both");
  if (text === null && data === null) throw new Refusal(400, "Missing 'text' or 'data' parameter");
  const asked = form.get('language');
  if (asked === null)
    throw new Refusal(400, "Missing 'language' parameter, e.g. 'language=ar' or 'language=auto'");
  if (!/^(?:ar(?:[-_].*)?|auto)$/i.test(asked))
    throw new Refusal(
      400,
      `'${asked}' is not a language code known here. Supported language codes are: ar, auto`,
    );
  const tongue = form.get('motherTongue')?.toLowerCase();
  return {
    kind: 'languagetool',
    text: text ?? parseJson(data!, annotatedSchema, 'data'),
    config: readSwitches(form),
    language: tongue?.startsWith('en') ? 'en' : tongue?.startsWith('ar') ? 'ar' : language,
    wasDetected: asked.toLowerCase() === 'auto',
    address,
  };
}

/** Clients send what is selected or what changed: its first line is no headline unless the asker says so. */
const HEADLINE = 'style/headline';

/** Ids that are not known are passed over, as LanguageTool does: a client sends those of all its languages. */
function readSwitches(form: URLSearchParams): Config {
  const listOf = (name: string): ReadonlySet<string> =>
    new Set((form.get(name) ?? '').split(',').map((each) => each.trim().toLowerCase()));
  const [enabled, disabled] = [listOf('enabledRules'), listOf('disabledRules')];
  const [enabledGroups, disabledGroups] = [listOf('enabledCategories'), listOf('disabledCategories')];
  const isOnly = form.get('enabledOnly')?.toLowerCase() === 'true';
  const isPicky = form.get('level') === 'picky';
  const rules: Record<string, Level> = {};
  for (const { id, severity } of allRules) {
    const group = categoryOf(id).toLowerCase();
    if (disabled.has(id) || (disabledGroups.has(group) && !enabled.has(id))) rules[id] = 'off';
    else if (enabled.has(id) || enabledGroups.has(group)) {
      if (severity === 'off') rules[id] = 'hint';
    } else if (isOnly || (id === HEADLINE && !isPicky)) rules[id] = 'off';
  }
  return isPicky ? { rules, preset: 'strict' } : { rules };
}

/** `/v2/info`, and the head of each answer. */
export function softwareOf(version: string) {
  return {
    name: 'Mudaqqiq',
    version,
    buildDate: '',
    apiVersion: 1,
    premium: false,
    premiumHint: '',
    status: '',
  };
}

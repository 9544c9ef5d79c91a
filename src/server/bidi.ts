/**
 * VS Code lays its lists, menus and messages out from the left. An Arabic line wrapped in RLI … PDI keeps its own
 * order there: without it the full stop of «صوابه: سعادة.» lands on the wrong end.
 */
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';

/** Wraps each line; an isolate ends with its line. Never for text that goes into a draft. */
export function isolateArabic(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `${RIGHT_TO_LEFT_ISOLATE}${line}${POP_ISOLATE}`))
    .join('\n');
}

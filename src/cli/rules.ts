/** `mudaqqiq rules` */
import type { Language } from '../linter/index.ts';
import { describeRules } from '../report/index.ts';
import type { Io } from './io.ts';
import { oneOf } from './usage.ts';

export async function listRules(
  options: { readonly format: string },
  language: Language,
  io: Io,
): Promise<number> {
  const format = oneOf('--format', options.format, ['text', 'json'] as const);
  const rules = describeRules(language);
  if (format === 'json') await io.write(`${JSON.stringify({ rules }, undefined, 1)}\n`);
  else {
    const wide = Math.max(...rules.map(({ id }) => id.length));
    for (const { id, severity, description } of rules)
      await io.write(`${id.padEnd(wide)}  ${severity.padEnd(7)}  ${description}\n`);
  }
  return 0;
}

/** Every message of every rule in both languages, by key. */
import type { Bilingual, Message } from '../draft/index.ts';
import { allRules, fixMessages } from '../rules/index.ts';
import { fillIn, type Language } from '../text/index.ts';

const catalogue = new Map<string, Bilingual>(Object.entries(fixMessages));
for (const rule of allRules)
  for (const [key, text] of Object.entries(rule.messages)) catalogue.set(key, text);

/** @throws when no catalogue has the key: a rule that cannot say what it found is a bug. */
export function formatMessage(message: Message, language: Language): string {
  const text = message.text ?? catalogue.get(message.key);
  if (!text) throw new Error(`no message for ${message.key}`);
  return fillIn(text[language], message.values, language);
}

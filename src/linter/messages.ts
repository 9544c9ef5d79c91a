/** Every message of every rule in both languages, by key. */
import type { Bilingual, Message } from '../draft/index.ts';
import { allRules, fixMessages } from '../rules/index.ts';
import { count, isCounted, type Language } from './counted.ts';

const catalogue = new Map<string, Bilingual>(Object.entries(fixMessages));
for (const rule of allRules)
  for (const [key, text] of Object.entries(rule.messages)) catalogue.set(key, text);

/** `{word}` is the value as it is; `{count:words}` the counted noun with its number. */
const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;

/** @throws when no catalogue has the key: a rule that cannot say what it found is a bug. */
export function formatMessage(message: Message, language: Language): string {
  const text = message.text ?? catalogue.get(message.key);
  if (!text) throw new Error(`no message for ${message.key}`);
  return text[language].replace(PLACEHOLDER, (whole, name: string, noun: string | undefined) => {
    const value = message.values[name];
    if (value === undefined) return whole;
    return noun !== undefined && isCounted(noun) ? count(Number(value), noun, language) : String(value);
  });
}

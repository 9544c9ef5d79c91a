/** The editor's settings, `mudaqqiq.*`, read from whatever a client sends; what is wrong there counts as not set. */
import picomatch from 'picomatch';
import { type Config, type Language, type Settings, settingsSchema } from '../linter/index.ts';

export interface EditorSettings extends Pick<Config, 'preset' | 'rules' | 'style' | 'words'> {
  readonly enable: boolean;
  /** Undefined where the folder's own choice, else Arabic, holds. */
  readonly language: Language | undefined;
  /** @param path below the folder of the house. */
  excludes(path: string): boolean;
}

export function readSettings(value: unknown, log: (line: string) => void): EditorSettings {
  const settings: Partial<Settings> = {};
  for (const [name, each] of Object.entries((value ?? {}) as Record<string, unknown>)) {
    const schema = settingsSchema.shape[name as keyof Settings];
    // `null` is how some clients say "not set".
    if (!schema || each === null || each === undefined) continue;
    const parsed = schema.safeParse(each);
    if (parsed.success) Object.assign(settings, { [name]: parsed.data });
    else log(`mudaqqiq.${name}: ${parsed.error.issues[0]?.message}`);
  }
  const { enable = true, language, include, exclude = [], preset, rules, style, words } = settings;
  const left = exclude.length > 0 ? picomatch([...exclude], { dot: true }) : () => false;
  const taken = include ? picomatch([...include], { dot: true }) : () => true;
  return {
    enable,
    language: language === 'auto' ? undefined : language,
    preset,
    rules,
    style: style as Config['style'],
    words,
    excludes: (path) => left(path) || !taken(path),
  };
}

export { count, type Language } from '../text/counted.ts';
export { type AcceptedFinding, describeFinding, withoutAccepted } from './accepted.ts';
export { type AppliedFixes, applyEdits, applyFixes } from './apply.ts';
export {
  type Config,
  type ConfigFile,
  type ConfigProblem,
  configSchema,
  type Level,
  levelOf,
  mergeConfigs,
  validateConfig,
} from './config.ts';
export { readCountry, type WrittenLike } from './country.ts';
export { createLinter, type Linter, type LinterParts, type LintOptions } from './linter.ts';
export { formatMessage } from './messages.ts';
export { type Country, countryOf, isPreset, mergePresets, type Preset } from './presets.ts';
export { type Settings, settingsSchema } from './settings.ts';

/**
 * Presets: how much is reported (`strict`), and what the press of a country writes (`egypt`). One of each may hold.
 *
 * A country sets a switch only where its press is of one mind: at least nine of ten articles that show a choice make the
 * same one, counted in the outlets of eval/roles.ts, or as its ministries write (docs/houses.md). Otherwise the switch stays `auto`.
 */
import type { StyleSwitches } from '../draft/index.ts';

const STRICTNESSES = ['recommended', 'strict', 'minimal'] as const;
const COUNTRIES = ['egypt', 'gulf', 'levant', 'iraq', 'maghreb'] as const;

type Strictness = (typeof STRICTNESSES)[number];
export type Country = (typeof COUNTRIES)[number];
export type Preset = Strictness | Country;

export const presets = [...STRICTNESSES, ...COUNTRIES] as const;

const STYLES: Readonly<Record<Country, Partial<StyleSwitches>>> = {
  egypt: { masul: 'مسئول', mia: 'مائة', finalYaa: 'egyptian', monthNames: 'gregorian', abd: 'split' },
  gulf: { masul: 'مسؤول', finalYaa: 'strict', monthNames: 'gregorian', abd: 'joined' },
  levant: { masul: 'مسؤول', finalYaa: 'strict', monthNames: 'syriac', abd: 'split' },
  iraq: { masul: 'مسؤول', finalYaa: 'strict', monthNames: 'syriac', abd: 'split' },
  maghreb: {
    masul: 'مسؤول',
    mia: 'مائة',
    finalYaa: 'strict',
    monthNames: 'maghrebi',
    digits: 'latin',
    abd: 'split',
  },
};

type Presets = Preset | readonly Preset[] | undefined;

export function isPreset(name: string): name is Preset {
  return (presets as readonly string[]).includes(name);
}

/** The last of a list that says how much is reported. */
export function strictnessOf(preset: Presets): Strictness {
  return [preset ?? []].flat().findLast(isStrictness) ?? 'recommended';
}

/** The last of a list that names a country. */
export function countryOf(preset: Presets): Country | undefined {
  return [preset ?? []].flat().findLast(isCountry);
}

/** What the press of the country writes; nothing where no country is named. */
export function styleOf(preset: Presets): Partial<StyleSwitches> {
  const country = countryOf(preset);
  return country ? STYLES[country] : {};
}

/** The later of two lists wins, its strictness and its country each by itself. */
export function mergePresets(base: Presets, next: Presets): Preset | readonly Preset[] | undefined {
  const all = [base ?? [], next ?? []].flat();
  const strictness = all.findLast(isStrictness);
  const country = all.findLast(isCountry);
  if (strictness && country) return [strictness, country];
  return strictness ?? country;
}

function isStrictness(preset: Preset): preset is Strictness {
  return (STRICTNESSES as readonly string[]).includes(preset);
}

function isCountry(preset: Preset): preset is Country {
  return (COUNTRIES as readonly string[]).includes(preset);
}

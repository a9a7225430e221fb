import { type ExportSettings, GlossError, type OffsetUnit } from '../../preload/contract';
import { defaultOptions, type Format, type WriteOptions } from './format';

/** The unit that offsets are written in. Throws `bad-input` for a unit or an option that the format does not have. */
export function unitFor(format: Format, { offsetUnit, write = {} }: ExportSettings): OffsetUnit {
  const unit = offsetUnit ?? format.offsetUnits[0];
  if (!format.offsetUnits.includes(unit))
    throw new GlossError('bad-input', `${format.title} cannot count offsets in ${unit}.`);
  const options: readonly string[] = format.options ?? [];
  const other = Object.entries(write).find(([name, value]) => value !== undefined && !options.includes(name));
  if (other) throw new GlossError('bad-input', `${format.title} has no choice of "${other[0]}".`);
  return unit;
}

/** Every choice, with the defaults filled in. */
export function writeOptions({ write }: ExportSettings): WriteOptions {
  return { scheme: write?.scheme ?? defaultOptions.scheme, cut: write?.cut ?? defaultOptions.cut };
}

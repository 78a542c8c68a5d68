import type { UnitRow } from "@afterword/store";

/** Gives a number from 0 up to 1 for each name, always the same. */
export type Draw = (name: string) => number;

type Segments = Readonly<Record<string, string>>;

/** What made-up answers are cut by. */
export interface SampleSegments {
  /** The segment along which one group gets better and another worse; null where there is none. */
  readonly line: string | null;
  /** The values of that segment. */
  readonly lines: readonly string[];
  /** The segments of somebody; `line` says which group they are of. */
  readonly of: (draw: Draw, locale: string, line: string | null) => Segments;
}

const known: readonly (readonly [RegExp, readonly string[]])[] = [
  [/service|^line$/i, ["Human resources", "Travel", "Visas", "ICT", "Facilities"]],
  [/department|division|section/i, ["HR", "Finance", "ICT", "Supply", "Travel"]],
  [/station|site|location|office|city/i, ["GVA", "NBO", "BKK", "NYC"]],
  [/country|mission/i, ["Kenya", "Switzerland", "Thailand"]],
  [/channel/i, ["mail", "phone", "portal"]],
  [/client|grade|contract/i, ["Staff", "Consultant", "Partner"]],
  [/team/i, ["Desk 1", "Desk 2", "Desk 3", "Desk 4"]],
];
const isLanguage = (name: string) => /^(?:language|locale)$/i.test(name);

/** What a segment's values are where no unit names any. */
const usual = (name: string): readonly string[] =>
  known.find(([pattern]) => pattern.test(name))?.[1] ?? ["A", "B", "C", "D"];

/**
 * The segments of made-up answers: values that units name as their own, else such as fit the segment's name. A pair that the
 * project declares as a hierarchy holds together, as the units' tree says where it does.
 */
export function sampleSegments(
  names: readonly string[],
  hierarchies: readonly (readonly [outer: string, inner: string])[],
  units: readonly UnitRow[],
): SampleSegments {
  const named = (name: string) => [...new Set(units.flatMap(({ segments }) => segments[name] ?? []))];
  const values = new Map(names.map((name) => [name, named(name).length > 0 ? named(name) : usual(name)]));
  const valuesOf = (name: string) => values.get(name) ?? [];
  const line = pickLine(names.filter((name) => !isLanguage(name)));
  const outerOf = ([outer, inner]: readonly [string, string], value: string): string => {
    const unit = units.find(({ segments }) => segments[inner]?.includes(value));
    const above = unit && valuesAbove(units, unit, outer);
    const at = valuesOf(inner).indexOf(value);
    return above ?? valuesOf(outer)[at % valuesOf(outer).length] ?? "";
  };
  const drawn = (draw: Draw, locale: string): Record<string, string> => {
    const segments: Record<string, string> = {};
    for (const name of names) segments[name] = isLanguage(name) ? locale : pick(valuesOf(name), draw(name));
    for (const pair of hierarchies) segments[pair[0]] = outerOf(pair, segments[pair[1]] ?? "");
    return segments;
  };
  return {
    line,
    lines: line === null ? [] : valuesOf(line),
    of: (draw, locale, wanted) => {
      for (let tries = 0; tries < 200; tries++) {
        const segments = drawn((name) => draw(`${name} ${String(tries)}`), locale);
        if (line === null || wanted === null || segments[line] === wanted) return segments;
      }
      // No value within leads to it: it stands by itself.
      const segments = drawn(draw, locale);
      const within = hierarchies.filter(([outer]) => outer === line).map(([, inner]) => inner);
      const rest = Object.entries(segments).filter(([name]) => !within.includes(name));
      return { ...Object.fromEntries(rest), ...(line === null || wanted === null ? {} : { [line]: wanted }) };
    },
  };
}

const pickLine = (names: readonly string[]): string | null =>
  [/service|^line$/i, /department|division/i, /team/i, /./].flatMap((pattern) =>
    names.filter((name) => pattern.test(name)).slice(0, 1),
  )[0] ?? null;

const valuesAbove = (units: readonly UnitRow[], unit: UnitRow, name: string): string | undefined => {
  const [own] = unit.segments[name] ?? [];
  const above = units.find(({ id }) => id === unit.parent);
  return own ?? (above && valuesAbove(units, above, name));
};

export const pick = <T>(all: readonly T[], at: number): T =>
  all[Math.min(all.length - 1, Math.floor(at * all.length))] as T;

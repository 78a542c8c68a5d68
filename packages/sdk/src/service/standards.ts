import type { IndicatorDefinition, TallyDefinition } from "../indicator/definition.ts";
import type { ServiceDefinition } from "./definition.ts";

/** Which standard of a service an indicator is. */
export type StandardName = keyof ServiceDefinition["standards"];

/**
 * The standards of a service as indicators: the share of its requests that took at most so long, and of those that the
 * first contact solved.
 *
 * @example standardsOf(travel).map(({ id }) => id) // ["travel.turnaround", "travel.firstContact"]
 */
export function standardsOf({ id, name, event, segments, standards }: ServiceDefinition): IndicatorDefinition[] {
  if (event === null) return [];
  const all: TallyDefinition = { event, where: segments, of: "events", hours: null };
  const { turnaround, firstContact } = standards;
  const share = (standard: StandardName, numerator: TallyDefinition, atLeast: number): IndicatorDefinition => ({
    ...{ id: `${id}.${standard}`, name, unit: "percent", kind: "share", numerator, denominator: all },
    target: { atLeast },
  });
  return [
    ...(turnaround ? [share("turnaround", { ...all, of: "within", hours: turnaround.hours }, turnaround.share)] : []),
    ...(firstContact ? [share("firstContact", { ...all, of: "resolvedFirstContact" }, firstContact.share)] : []),
  ];
}

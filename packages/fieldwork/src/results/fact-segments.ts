import { factSegments, factValues, type FactSegment, type CheckedMetricQuery, type MetricName } from "@afterword/sdk";
import { wrongQuery } from "../wrong-query.ts";

const valuesOf = (fact: FactSegment): readonly string[] => factValues[fact];
const isFact = (name: string): boolean => name.startsWith("fact:");

/** Whether a cut is by a fact, or of answers with one. */
export const hasFact = ({ by, where }: { readonly by: readonly string[]; readonly where: object }): boolean =>
  by.some(isFact) || Object.keys(where).some(isFact);

/**
 * The segments of a query without the facts by which it is cut, which are checked.
 *
 * @throws ProblemError `invalid_query` naming a fact that answers can't be split by, or a metric that takes none
 */
export function withoutFacts<Q extends Pick<CheckedMetricQuery, "by" | "where">>(metric: MetricName, query: Q): Q {
  const { by, where } = query;
  const filters = Object.entries(where).filter(([name]) => isFact(name));
  const named = [
    ...by.filter(isFact).map((name) => ["by", name] as const),
    ...filters.map(([name]) => [`where.${name}`, name] as const),
  ];
  const known = factSegments.join(", ");
  for (const [path, name] of named) {
    if (metric === "response-rate")
      throw wrongQuery(path, "Facts split answers; a response rate is of people who were asked.", "not_possible");
    if (!factSegments.some((one) => one === name))
      throw wrongQuery(path, `Answers can't be split by "${name}". They can by ${known}.`);
  }
  for (const [name, value] of filters)
    if (!valuesOf(name as FactSegment).includes(value))
      throw wrongQuery(`where.${name}`, `"${name}" is one of ${valuesOf(name as FactSegment).join(", ")}.`);
  const facts = by.filter(isFact);
  if (new Set(facts).size < facts.length) throw wrongQuery("by", "A fact is given twice.");
  return {
    ...query,
    by: by.filter((name) => !isFact(name)),
    where: Object.fromEntries(Object.entries(where).filter(([name]) => !isFact(name))),
  };
}

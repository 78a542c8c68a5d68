import type { Part } from "../access/parts.ts";
import { wrongQuery } from "../wrong-query.ts";

/** A value that no segment has. */
const nobodys = "\n";

/** What of a query says which rows it is about. */
interface Cut {
  readonly by: readonly string[];
  readonly where: { readonly [segment: string]: string };
}

/**
 * A query as it is read in the parts that whoever asks may see: once for each of them that it is about, with the part's
 * segments besides what it asks for. In several parts it has to split by what they differ in, as no row may add them up: where
 * k is above 1 that would be one more cell.
 *
 * @throws ProblemError `invalid_query` naming the segment of which one value has to be chosen
 */
export function confined<Q extends Cut>(parts: readonly Part[] | null, query: Q): readonly Q[] {
  if (parts === null) return [query];
  const { by, where } = query;
  const open = parts.filter((part) => Object.entries(part).every(([name, value]) => (where[name] ?? value) === value));
  const queries = open.map((part) => ({ ...query, where: { ...where, ...part } }));
  const distinct = [...new Map(queries.map((one) => [keyOf(one), one])).values()];
  const [first] = distinct;
  // What is elsewhere looks like what is not there.
  if (!first) return [{ ...query, where: { ...where, [Object.keys(parts[0] ?? {})[0] ?? ""]: nobodys } }];
  const names = [...new Set(distinct.flatMap((one) => Object.keys(one.where)))];
  const differing = names.filter((name) => distinct.some((one) => one.where[name] !== first.where[name]));
  const missing = differing.find((name) => !by.includes(name));
  if (missing === undefined) return distinct;
  const values = distinct.flatMap((one) => one.where[missing] ?? []);
  const message = `Say of which ${missing}, or split by it: you may see ${[...new Set(values)].join(", ")}.`;
  throw wrongQuery(`where.${missing}`, message, "required");
}

/** The query where it may be read as one only. @throws ProblemError `invalid_query` */
export function confinedToOne<Q extends Pick<Cut, "where">>(parts: readonly Part[] | null, query: Q): Q {
  const [only] = confined(parts, { where: query.where, by: [] });
  return { ...query, where: only?.where ?? query.where };
}

const keyOf = ({ where }: Cut): string => JSON.stringify(Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)));

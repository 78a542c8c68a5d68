import type { SegmentPart } from "./in-parts.ts";
import type { SqlValue } from "./sql.ts";

type Pair = readonly [name: string, value: string];

/** What is asked of cases, as text with placeholders: `c` is a case, `p` its segment. */
interface Asked {
  readonly columns: string;
  readonly conditions: string;
  /** The place that they come after, newest first; null for the first page. */
  readonly after: string | null;
}

/**
 * The newest cases of some parts, as selects of which each stops at the limit `$3`: those with one value in order of time, as
 * far as they have what else one of the parts with that value asks for. So nothing outside of the parts is looked at.
 */
export function ofParts(
  parts: readonly SegmentPart[],
  { columns, conditions, after }: Asked,
  next: (value: SqlValue) => string,
): string {
  const has = (name: string, values: readonly string[]) =>
    `exists (select 1 from case_segments q where q.unit = p.unit and q.mode = p.mode and q.name = ${next(name)}
       and q.value in (${values.map(next).join(", ")}) and q.opened_at = p.opened_at and q.case_id = p.case_id)`;
  const each = (others: readonly Pair[][]): string[] => {
    const singles = others.flatMap((pairs) => (pairs.length === 1 ? pairs : []));
    const byName = Map.groupBy(singles, ([name]) => name);
    return [
      ...[...byName].map(([name, pairs]) => has(name, [...new Set(pairs.map(([, value]) => value))])),
      ...others
        .filter(({ length }) => length > 1)
        .map((pairs) => `(${pairs.map(([name, value]) => has(name, [value])).join(" and ")})`),
    ];
  };
  const selects = [...byFirst(parts).values()].map(({ first: [name, value], others }) => {
    const isAny = others.some(({ length }) => length === 0);
    const rest = isAny ? "" : `and (${each(others).join(" or ")})`;
    return `select * from (select ${columns} from case_segments p
      join cases c on c.unit = p.unit and c.mode = p.mode and c.id = p.case_id
      where p.unit = $1 and p.mode = $2 and p.name = ${next(name)} and p.value = ${next(value)} ${conditions} ${rest}
      ${after === null ? "" : `and (p.opened_at, p.case_id) < ${after}`}
      order by p.opened_at desc, p.case_id desc limit $3) as one`;
  });
  return selects.join(" union ");
}

/** Parts by a value that many of them share, with the rest of each. */
function byFirst(parts: readonly SegmentPart[]) {
  const values = new Map<string, Set<string>>();
  for (const [name, value] of parts.flatMap((part) => Object.entries(part)))
    values.set(name, (values.get(name) ?? new Set()).add(value));
  const many = ([name]: Pair) => values.get(name)?.size ?? 0;
  const found = new Map<string, { readonly first: Pair; readonly others: Pair[][] }>();
  for (const part of parts) {
    const [first = ["", ""] as const, ...others] = Object.entries(part).sort((a, b) => many(a) - many(b));
    const key = JSON.stringify(first);
    const known = found.get(key);
    if (known) known.others.push(others);
    else found.set(key, { first, others: [others] });
  }
  return found;
}

import type { AttributesReply } from "@afterword/sdk";
import type { PersonRow } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { everybody } from "./wave/everybody.ts";

type Value = PersonRow["attributes"][string];

/** So many values of an attribute are shown, and so many are counted: beyond that it is a number of each person's own. */
const most = { shown: 100, counted: 10_000 };

/** How many have an attribute, and each of its values. */
interface Count {
  people: number;
  hasMore: boolean;
  readonly values: Map<Value, number>;
}

/** What people have: each attribute with its most frequent values. Looks at everybody, as the forecast of a wave does. */
export async function listAttributes(ctx: Ctx): Promise<AttributesReply> {
  const counts = new Map<string, Count>();
  const without = { email: 0, locale: 0, timeZone: 0 };
  let people = 0;
  for await (const page of everybody(ctx))
    for (const { email, locale, timeZone, attributes } of page) {
      people += 1;
      without.email += email === null ? 1 : 0;
      without.locale += locale === null ? 1 : 0;
      without.timeZone += timeZone === null ? 1 : 0;
      for (const [name, value] of Object.entries(attributes)) countValue(counts, name, value);
    }
  const attributes = [...counts].map(([name, count]) => ({
    name,
    isSegment: ctx.project.project.segments.includes(name),
    people: count.people,
    values: [...count.values]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, most.shown)
      .map(([value, n]) => ({ value, people: n })),
    hasMore: count.hasMore || count.values.size > most.shown,
  }));
  return { people, without, attributes: attributes.sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1)) };
}

function countValue(counts: Map<string, Count>, name: string, value: Value): void {
  const count = counts.get(name) ?? { people: 0, hasMore: false, values: new Map<Value, number>() };
  counts.set(name, count);
  count.people += 1;
  const known = count.values.get(value);
  if (known === undefined && count.values.size >= most.counted) count.hasMore = true;
  else count.values.set(value, (known ?? 0) + 1);
}

import type { FieldError } from "./contract/problem.ts";
import { dayMs } from "./duration.ts";
import { isParts, strangeNames } from "./known-names.ts";
import type { Project } from "./project.ts";
import { keptLength, retentionFields } from "./retention.ts";

const shortestDays = 30;
/** A month that is counted in days may be the shortest one. */
const daysOf = { day: 1, week: 7, month: 28, year: 365 } as const;

/** What a compiler would have told of a retention. */
export function* wrongRetention(retention: unknown): Generator<FieldError> {
  if (retention === undefined) return;
  if (!isParts(retention)) {
    const message = 'retention is an object, such as { comments: "24mo" }.';
    yield { path: "retention", code: "invalid", message };
    return;
  }
  for (const { name, message } of strangeNames(retention, retentionFields))
    yield { path: `retention.${name}`, code: "unknown", message };
  for (const field of retentionFields) {
    const given = retention[field];
    if (given !== undefined && keptLength(given) === null)
      yield {
        path: `retention.${field}`,
        code: "invalid",
        message: `${JSON.stringify(given)} is no length such as 90d, 8w, 24mo or 3y.`,
      };
  }
}

/** What is kept for too short a time: rules look back, and links have to be answered. */
export function* shortRetention({ retention, rules, waves }: Project): Generator<FieldError> {
  const looksBack = rules.flatMap(({ definition: of }) => [
    ...[of.atMost.periodMs, of.quietMs, of.answeredMs, of.declinedMs, of.relationalMs, of.expireMs],
    ...of.caps.map(({ periodMs }) => periodMs),
  ]);
  const opens = waves.map(({ definition }) => definition.openMs + definition.graceMs);
  const needed = Math.ceil(Math.max(0, ...looksBack, ...opens) / dayMs);
  for (const [field, text] of Object.entries(retention)) {
    const { count, unit } = keptLength(text) ?? { count: 0, unit: "day" };
    const days = count * daysOf[unit];
    const least = field === "comments" ? shortestDays : Math.max(shortestDays, needed + 1);
    if (days >= least) continue;
    const because = least === shortestDays ? "" : " Rules look back as far, or links and waves are open as long.";
    yield {
      path: `retention.${field}`,
      code: "range",
      message: `"${text}" is too short: it is at least ${String(least)} days.${because}`,
    };
  }
}

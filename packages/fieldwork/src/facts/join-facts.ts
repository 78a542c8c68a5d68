import { factNames, type FactName } from "@afterword/sdk";
import type { EventFactsRow, FactRow, FactValues } from "@afterword/store";

type Of = Pick<EventFactsRow, "event" | "type" | "occurredAt" | "own">;
type Said = Pick<FactRow, "key" | "at" | "value">;

/** From when to before when what is said about a subject is about one of its events; null where there is no bound. */
export interface Stretch {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * When what is said about a subject is about one of its events: from the event on, to the next of its type; what was said
 * before the first event is about that one. Of events of one moment the one with the greatest id has the rest.
 *
 * @param events those of one subject
 */
export function stretchOf(event: Of, events: readonly Of[]): Stretch {
  const others = events.filter((other) => other.type === event.type && other.event !== event.event);
  const later = others.filter((other) => isBefore(event, other));
  return {
    from: later.length === others.length ? null : event.occurredAt,
    to: later.length === 0 ? null : Math.min(...later.map(({ occurredAt }) => occurredAt)),
  };
}

const isBefore = (a: Of, b: Of): boolean =>
  a.occurredAt < b.occurredAt || (a.occurredAt === b.occurredAt && a.event < b.event);

/** Whether a moment is in a stretch. */
export const isIn = (at: number, { from, to }: Stretch): boolean =>
  (from === null || at >= from) && (to === null || at < to);

/**
 * What is known of each event of one subject: what it stated itself, and over it the latest that was said since. What was
 * said earlier fills in what it did not state.
 */
export function joinFacts<E extends Of>(events: readonly E[], said: readonly Said[]): Map<E, FactValues> {
  return new Map(
    events.map((event) => {
      const stretch = stretchOf(event, events);
      const about = said.filter(({ at }) => isIn(at, stretch));
      const isEarlier = ({ at }: Said) => at < event.occurredAt;
      const since = latest(about.filter((fact) => !isEarlier(fact)));
      return [event, { ...latest(about.filter(isEarlier)), ...event.own, ...since }];
    }),
  );
}

function latest(said: readonly Said[]): FactValues {
  const found = new Map<FactName, Said>();
  for (const fact of said) if (fact.at >= (found.get(fact.key)?.at ?? -Infinity)) found.set(fact.key, fact);
  return Object.fromEntries([...found].map(([key, { value }]) => [key, value]));
}

/** Whether two say the same. */
export const isSameValues = (a: FactValues, b: FactValues): boolean => factNames.every((key) => a[key] === b[key]);

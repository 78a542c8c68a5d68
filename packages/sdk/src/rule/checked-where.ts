import type { EventData } from "../event.ts";
import type { Condition, Ref } from "../survey/condition.ts";

/** A reference that does not fit the event's data, as a readable message. */
type WrongWhere<E, R> =
  R extends Ref<infer Source, infer N, infer Need, infer V>
    ? Source extends "person"
      ? never
      : Source extends "data"
        ? N extends keyof EventData<E>
          ? Need extends "number"
            ? NonNullable<EventData<E>[N]> extends number
              ? never
              : `'${N & string}' is no number`
            : Need extends "equals"
              ? V extends EventData<E>[N]
                ? never
                : `'${N & string}' can't have that value`
              : never
          : `'${N & string}' is no field of the event's data`
        : "a rule can look at data and person only"
    : never;

/** A condition that fits an event's data. */
export type CheckedWhere<E, R> = [WrongWhere<E, R>] extends [never] ? Condition<R> : WrongWhere<E, R>;

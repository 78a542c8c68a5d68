import type { EventInput } from "../contract/event.ts";

/** What can be simulated: one event, several, or a period of what is stored. */
export type SimulationInput =
  | EventInput
  | readonly EventInput[]
  | {
      readonly past: { readonly from: string; readonly to: string };
      /** Counts what became of this rule alone, as if it were switched on. */
      readonly rule?: string;
    };

/** How a simulation is run. */
export interface SimulationOptions {
  /** Whether people without an address are skipped as `no_channel`. Default false: they count as reachable. */
  readonly strictChannel?: boolean;
}

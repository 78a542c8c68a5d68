import { check, pastPeriod, ProblemError, type Simulation } from "@afterword/sdk";
import type { Ctx } from "./context.ts";
import { receiveLimit } from "./receive-event.ts";
import { simulatePast } from "./simulate-past.ts";
import { simulate } from "./simulate.ts";
import { unusable } from "./unusable.ts";

/** Events of a past period in one call: some seconds of work. */
const mostOfPast = 100_000;

/**
 * Simulates what a caller sends: events as they would be received now, or a past period.
 *
 * @throws ProblemError `invalid_request` when it is neither; `invalid_event`, `unknown_event_type` for one event alone
 */
export async function runSimulation(
  ctx: Ctx,
  input: unknown,
  options: { readonly strictChannel: boolean },
): Promise<Simulation> {
  if (isPast(input)) {
    const { past, rule } = check(pastPeriod, input, "invalid_request");
    if (rule !== undefined && !ctx.project.rule(rule)) throw unusable("rule", "There is no such rule.");
    const period = { from: Date.parse(past.from), to: Date.parse(past.to) };
    const { results, counts } = await simulatePast(ctx, period, { ...options, rule, most: mostOfPast });
    return { events: results.length, results: [], counts };
  }
  const events = Array.isArray(input) ? (input as unknown[]) : [input];
  receiveLimit(events);
  const { results, counts } = await simulate(ctx, events, { ...options, arrival: "now" });
  const [only] = results;
  if (!Array.isArray(input) && only?.problem)
    throw new ProblemError(only.problem.code as "invalid_event", {
      detail: only.problem.detail,
      errors: only.problem.errors,
    });
  return { events: results.length, results, counts };
}

const isPast = (input: unknown): boolean => typeof input === "object" && input !== null && "past" in input;

import { defaultSource, ProblemError } from "@afterword/sdk";
import type { Ctx } from "./context.ts";
import { simulate, type Simulated, type SimulateOptions } from "./simulate.ts";

/**
 * Plays the events again that the store has of a period.
 *
 * @throws ProblemError `invalid_request` when there are more than `most`
 */
export async function simulatePast(
  ctx: Ctx,
  period: { readonly from: number; readonly to: number },
  options: Omit<SimulateOptions, "arrival"> & { readonly most?: number },
): Promise<Simulated> {
  const { most = Infinity, ...how } = options;
  const inputs: unknown[] = [];
  let from = { occurredAt: period.from, id: "", source: "" };
  for (;;) {
    const page = await ctx.store.read(ctx.scope, (rows) =>
      rows.events.pageByTime({ from, to: period.to, limit: 1_000 }),
    );
    for (const { id, source, type, person, data, occurredAt, sequence } of page)
      inputs.push({
        id,
        ...(source === defaultSource ? {} : { source }),
        type,
        person: { id: person },
        data,
        occurredAt: new Date(occurredAt).toISOString(),
        ...(sequence === null ? {} : { sequence }),
      });
    if (inputs.length > most) throw tooMany(most);
    const last = page.at(-1);
    if (!last) break;
    from = { occurredAt: last.occurredAt, id: last.id, source: last.source };
  }
  return simulate(ctx, inputs, { ...how, arrival: "as_happened" });
}

const tooMany = (most: number) =>
  new ProblemError("invalid_request", {
    errors: [
      {
        path: "past",
        code: "too_many",
        message: `The period has more than ${most.toLocaleString("en")} events. Take a shorter one, or simulate on the command line.`,
      },
    ],
  });

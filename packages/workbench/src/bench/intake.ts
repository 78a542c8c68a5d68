import { closedTicket, sendEvents } from "./closed-tickets.ts";
import { median, rate, startServer } from "./measure.ts";

/** Events accepted per second, against Express, zod and one INSERT by hand; interleaved rounds, medians. */
export async function benchIntake(ms: number, rounds: number): Promise<string[]> {
  const ours = await startServer("afterword");
  const theirs = await startServer("by-hand");
  const lines: string[] = [];
  for (const connections of [1, 64]) {
    const rates: { ours: number[]; theirs: number[]; batch: number[] } = { ours: [], theirs: [], batch: [] };
    for (let round = 0; round <= rounds; round++) {
      const measured = {
        ours: await rate(connections, ms, () => sendEvents(ours.base, closedTicket())),
        theirs: await rate(connections, ms, () => sendEvents(theirs.base, closedTicket())),
        batch:
          connections === 1
            ? 100 *
              (await rate(1, ms, () =>
                sendEvents(
                  ours.base,
                  Array.from({ length: 100 }, () => closedTicket()),
                ),
              ))
            : 0,
      };
      // The first round warms up.
      if (round === 0) continue;
      rates.ours.push(measured.ours);
      rates.theirs.push(measured.theirs);
      rates.batch.push(measured.batch);
    }
    const [a, b] = [median(rates.ours), median(rates.theirs)];
    lines.push(
      `| event intake, ${String(connections)} connection${connections === 1 ? "" : "s"} | ${(a / b).toFixed(2)} × Express + zod + one INSERT by hand | ${a.toFixed(0)} against ${b.toFixed(0)} events/s |`,
    );
    if (connections === 1)
      lines.push(
        `| events, 100 a call | ${(median(rates.batch) / b).toFixed(1)} × the same | ${median(rates.batch).toFixed(0)} events/s |`,
      );
  }
  ours.stop();
  theirs.stop();
  return lines;
}

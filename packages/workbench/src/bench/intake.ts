import { storyKey } from "../stories/program.ts";
import { call } from "./http.ts";
import { median, rate, startServer, type Measured } from "./measure.ts";

let sent = 0;
const headers = { "content-type": "application/json", authorization: `Bearer ${storyKey}` };

function event() {
  const id = String(++sent);
  return {
    id: `e${id}`,
    type: "ticket.closed",
    person: { id: `p${id}`, email: `p${id}@example.org` },
    data: { id, team: "ICT" },
  };
}

async function post(server: Measured, body: unknown): Promise<void> {
  const { status, body: reply } = await call(`${server.base}/v1/events`, {
    method: "POST",
    body: JSON.stringify(body),
    headers,
  });
  if (status !== 200) throw new Error(`${String(status)} ${reply.toString()}`);
}

/** Events accepted per second, against Express, zod and one INSERT by hand; interleaved rounds, medians. */
export async function benchIntake(ms: number, rounds: number): Promise<string[]> {
  const ours = await startServer("afterword");
  const theirs = await startServer("by-hand");
  const lines: string[] = [];
  for (const connections of [1, 64]) {
    const rates: { ours: number[]; theirs: number[]; batch: number[] } = { ours: [], theirs: [], batch: [] };
    for (let round = 0; round <= rounds; round++) {
      const measured = {
        ours: await rate(connections, ms, () => post(ours, event())),
        theirs: await rate(connections, ms, () => post(theirs, event())),
        batch: connections === 1 ? 100 * (await rate(1, ms, () => post(ours, Array.from({ length: 100 }, event)))) : 0,
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

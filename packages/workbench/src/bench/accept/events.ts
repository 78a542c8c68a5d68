import { closedTicket, sendEvents } from "../closed-tickets.ts";
import { median } from "../measure.ts";
import type { Size } from "./answers.ts";
import { startMeasured, type Measured } from "./measured.ts";
import { rowsAlone } from "./rows-alone.ts";

async function rateOf(server: Measured, calls: number): Promise<number> {
  const startedAt = performance.now();
  for (let at = 0; at < calls; at++) {
    await sendEvents(
      server.base,
      Array.from({ length: 100 }, () => closedTicket()),
    );
  }
  return (calls * 100 * 1_000) / (performance.now() - startedAt);
}

/** Events, a hundred a call: without rules, with one that looks at them, and with fifty of which one does. */
export async function benchEvents({ answers, rounds }: Size): Promise<string[]> {
  const calls = Math.ceil(answers / 100);
  const kinds = ["none", "one", "fifty"] as const;
  const servers = new Map<(typeof kinds)[number], Measured>();
  for (const project of kinds) servers.set(project, await startMeasured("afterword", 0, { project }));
  const seen = { none: [] as number[], one: [] as number[], fifty: [] as number[] };
  for (let round = 0; round <= rounds; round++)
    for (const [project, server] of servers) {
      const rate = await rateOf(server, calls);
      if (round > 0) seen[project].push(rate);
    }
  const file = servers.get("one")?.file ?? "";
  const bare = { with: [] as number[], without: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const found = await rowsAlone(file);
    bare.with.push(found.with);
    bare.without.push(found.without);
  }
  for (const server of servers.values()) server.stop();
  const [none, one, fifty] = [median(seen.none), median(seen.one), median(seen.fifty)];
  const line = (what: string, rate: number, against: number, name: string) => {
    const ratio = rate / against;
    const goal = `0.75${ratio >= 0.75 ? "" : ": missed"}`;
    return `| ${what} | ${ratio.toFixed(2)} × ${name} | ${goal} | ${rate.toFixed(0)} against ${against.toFixed(0)} events/s |`;
  };
  return [
    line("events × 100, fifty rules, one of them theirs", fifty, none, "without rules"),
    line("the same", fifty, one, "with that one rule alone"),
    mostLine(none, median(bare.with), median(bare.without)),
  ];
}

/** What the rate would be if the rule took nothing but its rows, written by hand. */
function mostLine(none: number, rate: number, without: number): string {
  const rowsMs = 1_000 / rate - 1_000 / without;
  const ratio = 1 / (1 + (none * rowsMs) / 1_000);
  return `| if the rule took no more than its rows by hand | ${ratio.toFixed(2)} × without rules | | ${(1_000 * rowsMs).toFixed(0)} µs an event: ${rate.toFixed(0)} against ${without.toFixed(0)} events/s by hand |`;
}

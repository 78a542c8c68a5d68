import { listCases, type Ctx } from "@afterword/fieldwork";
import { assemble } from "@afterword/runner/parts";
import type { CasesQuery } from "@afterword/sdk";
import type { CaseRow, Store } from "@afterword/store";
import { pino } from "pino";
import project from "../../stories/cases-project.ts";

const scope = { unit: "org", mode: "live" } as const;
const desks = ["ICT", "HR", "Travel", "Finance"];
const states = ["new", "acknowledged", "assigned", "in_progress", "resolved", "verified"];
const start = Date.UTC(2026, 0, 5);
const minute = 60_000;
const runs = 60;

/** Pages of a list of so many cases on a database, as lines of a table. */
export async function benchCases(database: string, engine: string, count: number): Promise<string[]> {
  const parts = await assemble(project, {
    database,
    publicUrl: "http://127.0.0.1:3999",
    secret: "s".repeat(40),
    logger: pino({ level: "silent" }),
  });
  try {
    await fill(parts.store, count);
    const whole = parts.contextOf(scope, { kind: "host", id: "bench" });
    const within = (...names: string[]): Ctx => ({ ...whole, parts: names.map((desk) => ({ desk })) });
    const many = Array.from({ length: 50 }, (_, at) => ({ desk: "ICT", site: `S${String(at)}` }));
    const lists: readonly (readonly [name: string, ctx: Ctx, query: CasesQuery])[] = [
      ["all of them", whole, {}],
      ["all, in one state", whole, { state: "verified" }],
      ["all that are late", whole, { overdue: "true" }],
      ["all that nobody works on, in a queue", whole, { queue: "queue-3", owner: "none" }],
      ["a part of a quarter", within("ICT"), {}],
      ["a part of a quarter, in one state", within("ICT"), { state: "verified" }],
      ["a part of two", within("HR", "Travel"), {}],
      ["a part of 50 pairs of values", { ...whole, parts: many }, {}],
      ["a part without cases", within("Nobody"), {}],
      ["a part without cases, that are late", within("Nobody"), { overdue: "true" }],
      ["a part of which none is in the queue", within("ICT"), { queue: "elsewhere" }],
    ];
    const lines: string[] = [];
    for (const [name, ctx, query] of lists)
      lines.push(`| ${engine}, ${name} | ${(await time(ctx, query)).join(" | ")} |`);
    return lines;
  } finally {
    await parts.delivery.close();
    await parts.store.close();
  }
}

/** Pages one after another, from the first again where there is no next: the middle and the 95th of 100, in ms. */
async function time(ctx: Ctx, query: CasesQuery): Promise<readonly string[]> {
  const took: number[] = [];
  let cursor: string | null = null;
  for (let run = 0; run < runs; run++) {
    const from = performance.now();
    const page = await listCases(ctx, { ...query, limit: 50, ...(cursor === null ? {} : { cursor }) });
    took.push(performance.now() - from);
    cursor = page.nextCursor;
  }
  took.sort((a, b) => a - b);
  return [0.5, 0.95].map((share) => (took[Math.ceil(share * runs) - 1] ?? 0).toFixed(1));
}

async function fill(store: Store, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1_000)
    await store.write(scope, async (rows) => {
      const some = Array.from({ length: Math.min(1_000, count - at) }, (_, n) => rowOf(at + n));
      await rows.segments.addMany(some.map((row, n) => ({ owner: row.response, values: segmentsOf(at + n) })));
      for (const row of some) await rows.cases.add(row);
    });
}

const segmentsOf = (n: number) => ({ desk: desks[n % 4] ?? "", site: `S${String(n % 97)}` });

function rowOf(n: number): CaseRow {
  const state = states[Math.floor(n / 5) % states.length] ?? "new";
  const openedAt = start + n * minute;
  const isOver = state === "resolved" || state === "verified";
  return {
    ...{ id: `cas_${String(n).padStart(8, "0")}`, response: `rsp_${String(n)}`, rule: "csat:csat", survey: "csat" },
    ...{
      question: "csat",
      answer: 1,
      queue: `queue-${String(n % 20)}`,
      owner: n % 3 === 0 ? null : `mem_${String(n % 40)}`,
    },
    ...{ state, isUrgent: n % 50 === 0, isRestricted: n % 40 === 0, causes: [], actionTaken: null, reason: null },
    ...{ duplicateOf: null, revision: 1, entered: { new: openedAt }, acknowledgeBy: openedAt, contactBy: openedAt },
    ...{
      resolveBy: openedAt,
      contactedAt: null,
      dueAt: isOver ? null : openedAt + 864e5,
      openedAt,
      updatedAt: openedAt,
    },
  };
}

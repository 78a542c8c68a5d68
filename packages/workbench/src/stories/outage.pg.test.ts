import { expect, test } from "vitest";
import { startOwnPostgres } from "../needs/postgres.ts";
import { outageOf } from "./outage.ts";

test(
  "while PostgreSQL is away answers are refused and kept on the page; once it is back all are stored once",
  { timeout: 120_000 },
  async (context) => {
    if (process.env.AFTERWORD_NEEDS !== "1")
      return context.skip("not prepared: run npm test, or set AFTERWORD_NEEDS=1");
    const cluster = await startOwnPostgres();
    if ("unavailable" in cluster) return context.skip(cluster.unavailable);
    const seen = await outageOf(cluster, 11, 500);
    await cluster.stop();
    expect(seen).toMatchObject({
      stored: seen.acknowledged,
      refused: seen.refused.map(() => 503),
      page: [503, 201],
      health: [503, 200, 200],
      isKept: true,
      isTold: false,
    });
    expect(seen.longestRefusalMs).toBeLessThan(6_000);
    expect(seen.longestLivezMs).toBeLessThan(1_000);
  },
);

import pg from "pg";
import { expect, inject, test } from "vitest";

test("a PostgreSQL server answers", async (ctx) => {
  const connectionString = inject("postgresUrl");
  // The whole suite without a server would pass over half the promises: there it is a failure.
  if (connectionString === null && process.env.AFTERWORD_NEEDS !== "1") return ctx.skip(inject("postgresReason"));
  if (connectionString === null) return expect.unreachable(inject("postgresReason"));
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query("select 6 * 7 as answer");
  await client.end();
  expect(rows).toEqual([{ answer: 42 }]);
});

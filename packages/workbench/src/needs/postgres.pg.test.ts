import pg from "pg";
import { expect, inject, test } from "vitest";

test("a PostgreSQL server answers", async (ctx) => {
  const connectionString = inject("postgresUrl");
  if (connectionString === null) return ctx.skip(inject("postgresReason"));
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query("select 6 * 7 as answer");
  await client.end();
  expect(rows).toEqual([{ answer: 42 }]);
});

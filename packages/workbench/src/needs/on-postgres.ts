/// <reference path="./provided.d.ts" />
import { inject, test } from "vitest";

/** Declares a test that has a PostgreSQL server; where none was prepared it is skipped with the reason. */
export function onPostgres(name: string, body: (server: string) => Promise<void>, timeout?: number): void {
  test(name, { ...(timeout === undefined ? {} : { timeout }) }, async (context) => {
    const server = inject("postgresUrl");
    if (server === null) return context.skip(inject("postgresReason"));
    await body(server);
  });
}

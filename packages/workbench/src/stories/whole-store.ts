import { join } from "node:path";
import { expect } from "vitest";
import { newFolder, run } from "./program.ts";

interface Entry {
  readonly actor: { readonly kind: string; readonly id: string };
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string | null };
}

/** What a database's audit log of a mode has of commands on the whole store, the oldest first. */
export async function notedOf(env: Record<string, string>, mode: "live" | "test"): Promise<string[]> {
  const { stdout } = await run(["audit", "--json", "--mode", mode], env);
  return (JSON.parse(stdout) as Entry[])
    .filter(({ object }) => object.kind === "store")
    .map(({ actor, action }) => `${actor.kind} ${actor.id} ${action}`)
    .reverse();
}

/** Migrating an empty database and writing all of it into a folder are noted, once each; failures are not. */
export async function expectNotedCommands(env: Record<string, string>): Promise<void> {
  const folder = join(newFolder(), "all");
  for (let times = 0; times < 2; times++) expect((await run(["migrate"], env)).code).toBe(0);
  expect((await run(["export", "--all", folder], env)).code).toBe(0);
  expect((await run(["export", "--all", folder], env)).code).toBe(2);
  const expected = ["host migrate store.migrate", "host export store.export"];
  expect(await notedOf(env, "live")).toEqual(expected);
  expect(await notedOf(env, "test")).toEqual(expected);
}

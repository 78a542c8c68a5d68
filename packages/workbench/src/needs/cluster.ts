import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { unprivilegedOwner, type Owner } from "./owner.ts";

/** A running PostgreSQL server and how to end it. */
export interface Cluster {
  url: string;
  stop(): Promise<void>;
}

/** A server that can also be away for a while, with what it has. */
export interface OwnCluster extends Cluster {
  /** Stops it as an administrator would who is in a hurry: connections are cut. Gives how to start it again. */
  down(): Promise<() => Promise<void>>;
}

/** The programs of one PostgreSQL installation. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * Starts an empty PostgreSQL server in a temporary folder, on a free port of this machine.
 * It forgets everything when stopped, and does not wait for the disk: it is for tests only.
 */
export async function startCluster(binaries: Binaries): Promise<OwnCluster> {
  const owner = unprivilegedOwner();
  const folder = mkdtempSync(join(tmpdir(), "afterword-postgres-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
    const { initdb, postgres } = withinReach(binaries, owner, folder);
    const data = join(folder, "data");
    const init = ["--pgdata", data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--no-locale"];
    const { status, stderr, error } = spawnSync(initdb, init, { ...owner, cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`initdb: ${error?.message ?? stderr.trim()}`);

    const port = await freePort();
    const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "max_connections=200"];
    const args = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
    const start = async () => {
      const server = spawn(postgres, args, { ...owner, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
      const stop = stopper(server);
      await whenReady(server);
      return stop;
    };
    let stop = await start();
    process.once("exit", remove);
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      down: async () => {
        await stop();
        return async () => {
          stop = await start();
        };
      },
      stop: async () => {
        await stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A clone under /root cannot be read by the server's user: then the programs are copied next to the data. */
function withinReach({ initdb, postgres }: Binaries, owner: Owner, folder: string): Binaries {
  const canRun = spawnSync(postgres, ["--version"], { ...owner, cwd: folder }).status === 0;
  if (canRun) return { initdb, postgres };
  const copy = join(folder, "programs");
  mkdirSync(copy);
  cpSync(dirname(dirname(postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, "bin", basename(initdb)), postgres: join(copy, "bin", basename(postgres)) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

function whenReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      log = (log + chunk).slice(-4000);
      if (log.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`postgres ended: ${log.trim()}`)));
  });
}

/** Ends the server at once when this process ends, and in good order when asked to. */
function stopper(server: ChildProcess): () => Promise<void> {
  const ended = new Promise((resolve) => server.once("close", resolve));
  const onExit = (): void => {
    server.kill("SIGQUIT");
  };
  process.once("exit", onExit);
  return async () => {
    process.off("exit", onExit);
    server.kill("SIGINT");
    await ended;
  };
}

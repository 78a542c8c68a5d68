import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { CopyError, inspectStore, sqliteFile, StoreUnavailableError, type StoreState } from "@afterword/store";
import type { Config } from "../environment.ts";
import { sayCount, sayLength } from "../words/values.ts";
import { ok, warning, wrong, type Finding } from "./finding.ts";

/** What every SQLite connection must say, in the engine's own numbers. */
const needed: Readonly<Record<string, string | number>> = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
};

/** What a PostgreSQL server must say, so that what was acknowledged stays. */
const neededOfServer: Readonly<Record<string, string>> = {
  fsync: "on",
  full_page_writes: "on",
  server_encoding: "UTF8",
  in_recovery: "off",
};

/** Looks at the database: settings, version, schema, queue, clock, room. */
export async function lookAtStore(config: Config): Promise<{ findings: Finding[]; state: StoreState | null }> {
  const isServer = sqliteFile(config.database) === null;
  try {
    const state = await inspectStore(config.database);
    const findings = [
      ...connectionsOf(state),
      ...versionOf(state),
      schemaOf(state),
      ...(state.unwritable === null
        ? []
        : [wrong("writing", state.unwritable, "Make room, or end what holds the lock.")]),
      ...queueOf(state, config),
      ...clockOf(state),
      ...(isServer ? [] : [roomOf(config.database)]),
    ];
    return { findings, state };
  } catch (error) {
    if (error instanceof CopyError)
      return {
        findings: [
          warning("database", error.message, "The first start makes it: afterword migrate, or afterword start."),
        ],
        state: null,
      };
    if (!(error instanceof StoreUnavailableError)) throw error;
    const advice = isServer
      ? "See that the server runs, and that AFTERWORD_DATABASE_URL has its address, user and password."
      : "See that the file can be read and written.";
    return { findings: [wrong("database", error.message, advice)], state: null };
  }
}

function connectionsOf({ engine, connections }: StoreState): Finding[] {
  const all = engine === "sqlite" ? needed : neededOfServer;
  const off = connections.flatMap(({ role, opening, settings }) =>
    Object.entries(all)
      .filter(([name, value]) => String(settings[name]) !== String(value))
      .map(([name]) => `${name} is ${String(settings[name])} on the ${role} connection (opening ${String(opening)})`),
  );
  const advice =
    engine === "sqlite"
      ? "This is a fault of Afterword: please report it."
      : "Set it in postgresql.conf: what was acknowledged could be lost.";
  if (off.length > 0) return [wrong("connections", `${off.join("; ")}.`, advice)];
  const lasting = connections[0]?.settings["synchronous_commit"] ?? "on";
  if (lasting === "off")
    return [wrong("connections", "synchronous_commit is off.", "Set it to on: what was acknowledged could be lost.")];
  return [ok("connections", `${String(connections.length)} of ${engine} are set as they should be, opened again too.`)];
}

function versionOf({ engine, version }: StoreState): Finding[] {
  if (engine === "sqlite") return [ok("version", `SQLite ${version}`)];
  const major = Number.parseInt(version);
  if (major < 15) return [wrong("version", `PostgreSQL ${version} is too old.`, "Use PostgreSQL 15 to 18.")];
  if (major > 18) return [warning("version", `PostgreSQL ${version} was not tried.`, "Use PostgreSQL 15 to 18.")];
  return [ok("version", `PostgreSQL ${version}`)];
}

function schemaOf({ schema }: StoreState): Finding {
  if ("refused" in schema) return wrong("schema", schema.refused, "Use the version of Afterword that wrote it.");
  const { found, known, pending } = schema;
  if (pending.length === 0) return ok("schema", String(found));
  return warning(
    "schema",
    `${String(found)}; this version uses ${String(known)}.`,
    "Make a backup, then run afterword migrate.",
  );
}

/** From then on something that is due is late. */
const lateMs = 5 * 60_000;

function queueOf({ queue }: StoreState, { mode }: Config): Finding[] {
  if (queue === null) return [];
  const { timers, messages, oldestMessageMs, clockOffsetMs } = queue;
  const oldest = Math.max(timers.oldestMs ?? 0, oldestMessageMs ?? 0);
  const waiting = `${sayCount(timers.due)} timers are due, ${sayCount(timers.pending)} wait`;
  const states = Object.entries(messages).map(([state, n]) => `${state} ${sayCount(n)}`);
  const found = `${waiting}; messages: ${states.length === 0 ? "none" : states.join(", ")}.`;
  const moved = warning(
    "clock",
    `It was moved by ${sayLength(Math.abs(clockOffsetMs))}.`,
    "Only development moves it: this database was one for trying.",
  );
  return [
    oldest > lateMs
      ? warning(
          "queue",
          `${found} The oldest has been due for ${sayLength(oldest)}.`,
          "See that a worker runs: afterword start, or afterword worker.",
        )
      : ok("queue", found),
    ...((messages["dead"] ?? 0) > 0
      ? [
          warning(
            "dead letters",
            `${sayCount(messages["dead"] ?? 0)} messages were given up.`,
            "Look why: GET /v1/invitations, and the log.",
          ),
        ]
      : []),
    ...(mode === "production" && clockOffsetMs !== 0 ? [moved] : []),
  ];
}

function clockOf({ aheadMs }: StoreState): Finding[] {
  if (aheadMs === null) return [];
  const found = `The server's is ${String(Math.abs(aheadMs))} ms ${aheadMs < 0 ? "behind" : "ahead"}.`;
  if (Math.abs(aheadMs) > 1_000)
    return [
      (Math.abs(aheadMs) > 10_000 ? wrong : warning)(
        "clock",
        found,
        "Let both machines take their time from a time server.",
      ),
    ];
  return [ok("clock", found)];
}

const megabyte = 1024 * 1024;

function roomOf(database: string): Finding {
  const { bavail, bsize, blocks } = statfsSync(dirname(sqliteFile(database) ?? "."));
  const free = bavail * bsize;
  const found = `${sayCount(Math.floor(free / megabyte))} MB are free.`;
  const advice = "Make room: while the disk is full no answer is stored.";
  if (free < 100 * megabyte) return wrong("disk", found, advice);
  return free < 1_000 * megabyte || bavail < blocks / 50 ? warning("disk", found, advice) : ok("disk", found);
}

import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { freePort, newFolder } from "./program.ts";

const root = resolve(import.meta.dirname, "../../../..");

test.each([
  ["SIGTERM to npm alone, as from what looks after processes", "SIGTERM"],
  ["Ctrl-C, which the terminal sends to npm and to the server", "SIGINT"],
] as const)(
  "%s: `npm start` ends with its server",
  async (_, signal) => {
    const port = String(await freePort());
    const { PATH, HOME } = process.env;
    const AFTERWORD_DATABASE_URL = `file:${join(newFolder(), "afterword.db")}`;
    const env = { PATH, HOME, AFTERWORD_PORT: port, AFTERWORD_DATABASE_URL };
    const npm = spawn("npm", ["start"], { cwd: root, env, detached: true, stdio: "ignore" });
    const ended = new Promise<number | null>((done) => {
      npm.once("exit", done);
    });
    const pid = npm.pid ?? 0;
    const says = async () =>
      (await fetch(`http://127.0.0.1:${port}/livez`).catch(() => null))?.status ?? "nobody listens";
    try {
      while ((await says()) !== 200) await wait(50);
      process.kill(signal === "SIGINT" ? -pid : pid, signal);
      expect(await ended).toBe(0);
      expect(await says()).toBe("nobody listens");
    } finally {
      // Whatever of the group is left.
      try {
        process.kill(-pid, "SIGKILL");
      } catch {
        // None of it is.
      }
    }
  },
  60_000,
);

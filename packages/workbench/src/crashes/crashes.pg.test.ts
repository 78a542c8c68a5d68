import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { killWhileAnswering, proveAtOnce } from "./answers.ts";
import { onServer } from "./place.ts";
import { dieOnPath } from "./die-on-path.ts";
import { webPaths } from "./web-paths.ts";
import { dieAtWork, workerPaths } from "./worker-paths.ts";

const longestMs = 120_000;

onPostgres(
  "killed between two writes, with the commit on its way, and after it: sent again, one of everything",
  async (server) => {
    const path = webPaths.find(({ name }) => name === "answer, JSON");
    if (path) expect((await dieOnPath(path, await onServer(server)(), 4)).kills).toBeGreaterThanOrEqual(3);
  },
  longestMs,
);

onPostgres(
  "a worker killed between two writes: another does the rest",
  async (server) => {
    const [path] = workerPaths;
    if (path) expect((await dieAtWork(path, onServer(server), 4)).kills).toBeGreaterThanOrEqual(3);
  },
  longestMs,
);

onPostgres(
  "a case: killed between its timer and its mails, and told once by another",
  async (server) => {
    const path = workerPaths.find(({ name }) => name === "a case and its mails");
    if (path) expect((await dieAtWork(path, onServer(server), 4)).kills).toBeGreaterThanOrEqual(3);
  },
  longestMs,
);

onPostgres(
  "F04: killed while answers come in, none lost and none twice",
  async (server) => {
    const seen = await killWhileAnswering(onServer(server), 5);
    expect(seen).toMatchObject({ kills: 5, answers: 20, lost: 0, doubled: 0 });
  },
  longestMs,
);

onPostgres(
  "F03: twenty answers and fifty events at once, on two web processes",
  async (server) => void (await proveAtOnce(onServer(server))),
  longestMs,
);

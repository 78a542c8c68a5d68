import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import Database from "better-sqlite3";
import pg from "pg";
import { startOwnPostgres } from "../needs/postgres.ts";
import { backUpUnderLoad } from "../stories/backing-up.ts";
import { emptyDatabase } from "../stories/database.ts";
import { firstSchema } from "../stories/first-schema.ts";
import { dieAtPoints } from "../stories/killed.ts";
import { outageOf } from "../stories/outage.ts";
import { newFolder, startProgram } from "../stories/program.ts";
import {
  answer,
  countAnswers,
  get,
  listen,
  lockFile,
  ownWords,
  press,
  pressAgain,
  typed,
  untilStored,
} from "../stories/troubles.ts";

/** Every point of a migration; the other proofs at the length that was asked for. */
const allPoints = 10_000;

/**
 * What the store promises when things go wrong, by separate processes and without shortening: migrations killed before every
 * statement, a backup under load, a file locked for 20 seconds, a disk that is full, a server that is away.
 */
export async function proveStore(answers = 2_000): Promise<void> {
  await proved("a disk of 8 MB that is full", fullDisk);
  await proved("migrations killed before every statement, SQLite", killOnFile);
  const cluster = await startOwnPostgres();
  if ("unavailable" in cluster) throw new Error(cluster.unavailable);
  await proved("migrations killed before every statement, PostgreSQL", () => killOnServer(cluster.url));
  await proved(`a backup after ${String(answers)} answers, while more come in`, () => backUp(answers));
  await proved("a file that another process has for 20 s", lockedFile);
  await proved("PostgreSQL away for 20 s", async () => {
    const seen = await outageOf(cluster, 41, 20_000);
    hold(seen.stored === seen.acknowledged && seen.refused.every((status) => status === 503), seen);
    hold(seen.isKept && !seen.isTold && seen.longestLivezMs < 1_000 && seen.longestRefusalMs < 6_000, seen);
    return seen;
  });
  await cluster.stop();
}

async function proved(what: string, work: () => Promise<object>): Promise<void> {
  const startedAt = performance.now();
  const seen = await work();
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  console.log(`${what}: held, ${seconds} s ${JSON.stringify(seen)}`);
}

function hold(isHeld: boolean, seen: object): void {
  if (!isHeld) throw new Error(`It does not hold: ${JSON.stringify(seen)}`);
}

async function killOnFile() {
  const folder = newFolder();
  let made = 0;
  const make = () => {
    const file = join(folder, `${String(++made)}.db`);
    const db = new Database(file);
    // Two of three have the first schema already, with data.
    if (made % 3 !== 0) db.exec(firstSchema());
    db.close();
    return Promise.resolve(`file:${file}`);
  };
  const check = (url: string) => {
    const db = new Database(url.slice(5), { readonly: true });
    hold(db.pragma("integrity_check", { simple: true }) === "ok", { url });
    db.close();
    return Promise.resolve();
  };
  const kills = await dieAtPoints(make, allPoints, check);
  rmSync(folder, { recursive: true });
  return { kills };
}

async function killOnServer(server: string) {
  let made = 0;
  const make = async () => {
    const url = await emptyDatabase(server);
    if (++made % 3 === 0) return url;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(firstSchema());
    await client.end();
    return url;
  };
  return { kills: await dieAtPoints(make, allPoints, () => Promise.resolve()) };
}

async function backUp(answers: number) {
  const seen = await backUpUnderLoad(answers);
  hold(seen.lost === 0 && seen.integrity === "ok" && !seen.isCutLeft && seen.perSecond >= 50, seen);
  hold(JSON.stringify(seen.codes) === "[0,0,2]", seen);
  return seen;
}

async function start(file: string, links: number) {
  const program = await startProgram({ AFTERWORD_DATABASE_URL: `file:${file}` });
  const tokens: string[] = [];
  for (let at = 0; at < links; at++) tokens.push(await program.invite(`L-${String(at)}`));
  return { program, tokens };
}

async function lockedFile() {
  const file = join(newFolder(), "afterword.db");
  const { program, tokens } = await start(file, 20);
  try {
    const stop = listen(program);
    const unlocked = await lockFile(file, 20_000);
    const [pages, answers] = await Promise.all([
      Promise.all(tokens.map((token) => get(program, `/r/${token}`))),
      Promise.all(tokens.map((token, at) => rest(900 * at).then(() => answer(program, token)))),
    ]);
    await unlocked();
    const longestLivezMs = await stop();
    await untilStored(program, tokens);
    const seen = {
      pages: pages.filter(({ status }) => status === 200).length,
      refused: answers.filter(({ status }) => status === 503).length,
      stored: answers.filter(({ status }) => status === 201).length,
      longestMs: Math.max(...answers.map(({ ms }) => ms)),
      longestLivezMs,
      rows: await countAnswers(program),
    };
    hold(seen.pages === 20 && seen.refused + seen.stored === 20 && seen.rows === 20, seen);
    hold(seen.longestMs < 6_000 && longestLivezMs < 1_000 && !answers.some(({ text }) => ownWords.test(text)), seen);
    return seen;
  } finally {
    await program.stop("SIGKILL");
  }
}

const countInFile = (file: string): unknown => {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare("select count(*) from responses").pluck().get();
  } finally {
    db.close();
  }
};

/** A real one, on a file system of memory: whoever may not mount one is told so. */
async function fullDisk() {
  const folder = newFolder();
  const disk = join(folder, "disk");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk]);
  const { program, tokens } = await start(join(disk, "afterword.db"), 30);
  try {
    const [form = "", ...links] = tokens;
    const page = (await get(program, `/r/${form}`)).text;
    execFileSync("sh", ["-c", 'dd if=/dev/zero of="$0/fill" bs=4k 2>/dev/null || true', disk]);
    const acknowledged: string[] = [];
    const refused: string[] = [];
    // What is left of the log takes some answers still.
    for (let round = 0; round < 60 && refused.length < 5; round++) {
      const token = links[round % links.length] ?? "";
      if (round < links.length) {
        const { status, text } = await answer(program, token);
        hold((status === 201 || status === 503) && !ownWords.test(text), { status, text });
        (status === 201 ? acknowledged : refused).push(token);
      } else {
        const { status } = await program.close(`fill-${String(round)}`);
        hold(status === 200 || status === 503, { status });
      }
    }
    const pressed = await press(program, form, page);
    // Readiness writes a few bytes, for which the log may have room yet: each look takes some of it.
    let ready = 200;
    for (let look = 0; look < 500 && ready === 200; look++) ready = (await get(program, "/readyz")).status;
    const health = [ready, (await get(program, "/livez")).status];
    // Who reads answers is noted first, and nothing can be noted now: they are refused, and counted in the file.
    const reading = (await program.call("GET", "/v1/responses?limit=1")).status;
    const during = countInFile(join(disk, "afterword.db"));
    rmSync(join(disk, "fill"));
    const startedAt = performance.now();
    while ((await get(program, "/readyz")).status !== 200) await rest(50);
    const recoveredMs = performance.now() - startedAt;
    const again = await pressAgain(program, form, pressed.text);
    await untilStored(program, links);
    const rows = await countAnswers(program);
    const db = new Database(join(disk, "afterword.db"), { readonly: true });
    const integrity = db.pragma("integrity_check", { simple: true });
    db.close();
    const seen = {
      acknowledged: acknowledged.length,
      refused: refused.length,
      page: [pressed.status, again.status],
      health,
      reading,
      isKept: pressed.text.includes(typed),
      during,
      recoveredMs,
      rows,
      integrity,
    };
    hold(during === acknowledged.length && rows === tokens.length && integrity === "ok", seen);
    hold(
      reading === 503 && pressed.status === 503 && again.status === 201 && seen.isKept && health.join() === "503,200",
      seen,
    );
    return seen;
  } finally {
    await program.stop("SIGKILL");
    execFileSync("umount", [disk]);
    rmSync(folder, { recursive: true });
  }
}

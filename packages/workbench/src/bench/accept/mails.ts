import { fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { assemble } from "@afterword/runner/parts";
import { createTransport } from "nodemailer";
import { pino } from "pino";
import PostalMime from "postal-mime";
import { median } from "../measure.ts";
import { message } from "./measured.ts";
import { prepare } from "./prepared.ts";
import { projects } from "./project.ts";
import type { Size } from "./answers.ts";

type Sink = Awaited<ReturnType<typeof startSink>>;

async function startSink() {
  const child = fork(join(import.meta.dirname, "mail-sink.ts"), [], { execArgv: ["--conditions=@afterword/source"] });
  const { port } = await message<{ port: number }>(child);
  const look = async () => {
    child.send("count");
    return message<{ readonly taken: number }>(child);
  };
  const last = async () => {
    child.send("last");
    return (await message<{ readonly last: string }>(child)).last;
  };
  /** Waits until so many more were taken; how long that took, in milliseconds. */
  const timed = async (count: number, work: () => unknown) => {
    const before = (await look()).taken;
    const startedAt = performance.now();
    await work();
    while ((await look()).taken < before + count) await wait(10);
    return performance.now() - startedAt;
  };
  return {
    port,
    last,
    timed,
    stop: () => {
      child.disconnect();
    },
  };
}

/** A worker of this process, and so many mails that are due. */
async function queued(port: number, count: number) {
  const { file, secret } = await prepare(projects.one, count, "queued");
  const smtp = `smtp://127.0.0.1:${String(port)}?connections=5&domainConnections=5&rate=10000`;
  const parts = await assemble(projects.one, {
    ...{ database: `file:${file}`, publicUrl: "https://feedback.example.org", secret, smtp, mode: "production" },
    ...{ mailFrom: "desk@example.org", logger: pino({ level: "silent" }) },
  });
  const stop = async () => {
    await parts.worker.stop();
    await parts.delivery.close();
    await parts.store.close();
  };
  return { parts, stop };
}

/** Mails a second that Afterword hands over: claimed, checked, rendered, handed over in a phase of its own, settled. */
async function ours(sink: Sink, count: number): Promise<number> {
  const { parts, stop } = await queued(sink.port, count);
  const ms = await sink.timed(count, () => {
    parts.worker.start();
  });
  await stop();
  return (count * 1_000) / ms;
}

/** The same mail by nodemailer over as many connections: made from its parts each time, or handed over as it was made. */
async function nodemailers(sink: Sink, count: number, how: "made" | "prebuilt"): Promise<number> {
  const last = await sink.last();
  const { subject = "", html = "", text = "" } = await PostalMime.parse(last);
  const raw = Buffer.from(`${last}\r\n`, "latin1");
  const transport = createTransport({
    ...{ host: "127.0.0.1", port: sink.port, pool: true, maxConnections: 5, ignoreTLS: true },
  });
  const from = "desk@example.org";
  const mailTo = (to: string) =>
    how === "made" ? { from, to, subject, html, text } : { raw, envelope: { from, to: [to] } };
  const ms = await sink.timed(count, () =>
    Promise.all(Array.from({ length: count }, (_, at) => transport.sendMail(mailTo(`p${String(at)}@example.org`)))),
  );
  transport.close();
  return (count * 1_000) / ms;
}

/** Messages a second through the outbox when handing over costs nothing: claimed in batches, each marked twice. */
async function outbox(sink: Sink, count: number): Promise<number> {
  const { parts, stop } = await queued(sink.port, count);
  const { store } = parts;
  const startedAt = performance.now();
  const leaseMs = 60_000;
  for (;;) {
    const how = { owner: "bench", now: Date.now(), leaseNow: Date.now(), leaseMs, limit: 50 };
    const claimed = await store.writeAnywhere((rows) => rows.claimMessages(how));
    if (claimed.length === 0) break;
    await Promise.all(
      claimed.map(async (one) => {
        await store.write(one, (rows) => rows.messages.enterData(one, Date.now() + leaseMs));
        const settled = { state: "sent", reason: null, dueAt: one.dueAt, at: Date.now() } as const;
        await store.write(one, (rows) => rows.messages.settle(one, settled));
      }),
    );
  }
  const rate = (count * 1_000) / (performance.now() - startedAt);
  await stop();
  return rate;
}

/** Mails handed over, against nodemailer alone and against the outbox alone; in turns, medians. */
export async function benchMails({ answers, rounds }: Size): Promise<string[]> {
  const count = Math.ceil(answers / 3);
  const sink = await startSink();
  const seen = { ours: [] as number[], made: [] as number[], prebuilt: [] as number[], outbox: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const found = {
      ours: await ours(sink, count),
      made: await nodemailers(sink, count, "made"),
      prebuilt: await nodemailers(sink, count, "prebuilt"),
      outbox: await outbox(sink, count),
    };
    if (round > 0) for (const name of names) seen[name].push(found[name]);
  }
  sink.stop();
  const [a, b, c, d] = [median(seen.ours), median(seen.made), median(seen.outbox), median(seen.prebuilt)];
  const goal = (ratio: number, least: number) => `${least.toFixed(2)}${ratio >= least ? "" : ": missed"}`;
  return [
    `| mails, 5 connections | ${(a / b).toFixed(2)} × nodemailer alone | ${goal(a / b, 0.8)} | ${a.toFixed(0)} against ${b.toFixed(0)} mails/s |`,
    `| mails made before, by nodemailer as they are | ${(d / b).toFixed(2)} × from text and HTML | ${goal(d / b, 2)} | ${d.toFixed(0)} against ${b.toFixed(0)} mails/s |`,
    `| the outbox alone, each message marked twice | ${(c / a).toFixed(1)} × the mails | ${goal(c / a, 10)} | ${c.toFixed(0)} against ${a.toFixed(0)}/s |`,
  ];
}

const names = ["ours", "made", "prebuilt", "outbox"] as const;

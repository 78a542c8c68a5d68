import { createHash } from "node:crypto";
import type { AuditCheck } from "@afterword/sdk";
import type { AuditRow, AuditSealRow, Rows, Scope, TimerRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { everySecret, type Secret } from "../secret.ts";

const hourMs = 60 * 60_000;
const atOnce = 1_000;

type Sealing = Pick<Ctx, "scope" | "secret">;

/**
 * Seals the hours of the audit log that are over, up to the timer's: each seal is a keyed hash of the hour's entries and of
 * the seal before it, so that nobody who can write to the database but lacks the installation's secret can change,
 * take out or put in what is older without being noticed.
 */
export async function sealAudit(ctx: Ctx, timer: TimerRow): Promise<void> {
  const upTo = Number(timer.payload["hour"]);
  await ctx.store.write(ctx.scope, async (rows) => {
    let last = await rows.audit.lastSeal();
    const from = last === null ? 0 : last.hour + hourMs;
    for (const hour of await rows.audit.listHours(from, upTo + 1)) {
      last = { ...(await sealOf(ctx, rows, hour, last?.seal ?? "")), sealedAt: ctx.now };
      await rows.audit.seal(last);
    }
    await rows.timers.finish(timer, "done", ctx.now);
  });
}

/** Gives it up for this hour: the next one's seals what is left. */
export async function abandonSealing(ctx: Ctx, timer: TimerRow, error: string): Promise<void> {
  await ctx.store.write(ctx.scope, (rows) => rows.timers.finish(timer, "dead", ctx.now, error));
}

/** Whether the entries of each sealed hour are as they were. */
export async function checkAudit(ctx: Ctx): Promise<AuditCheck> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const seals = await rows.audit.listSeals();
    const changed: number[] = [];
    let before = "";
    for (const { hour, entries, seal } of seals) {
      const found = await readHour(rows, hour);
      // It was sealed by the secret of its time.
      const isSame = everySecret(ctx.secret).some((one) => keyed(one, ctx.scope, found, before) === seal);
      if (!isSame || found.entries !== entries) changed.push(hour);
      before = seal;
    }
    const sealed = new Set(seals.map(({ hour }) => hour));
    const last = seals.at(-1) ?? null;
    const hours = last === null ? [] : await rows.audit.listHours(0, last.hour);
    const broken = [
      ...changed.map((hour) => ({ hour, because: "changed" as const })),
      ...hours.filter((hour) => !sealed.has(hour)).map((hour) => ({ hour, because: "unsealed" as const })),
    ].sort((a, b) => a.hour - b.hour);
    return {
      holds: broken.length === 0,
      hours: seals.length,
      entries: seals.reduce((sum, { entries }) => sum + entries, 0),
      last: last && { hour: instantOf(last.hour), entries: last.entries, seal: last.seal },
      broken: broken.map(({ hour, because }) => ({ hour: instantOf(hour), because })),
    };
  });
}

const instantOf = (ms: number): string => new Date(ms).toISOString();

async function sealOf(
  { scope, secret }: Sealing,
  rows: Pick<Rows, "audit">,
  hour: number,
  before: string,
): Promise<Pick<AuditSealRow, "hour" | "entries" | "seal">> {
  const found = await readHour(rows, hour);
  return { hour, entries: found.entries, seal: keyed(secret, scope, found, before) };
}

/** The entries of an hour, and a digest of them. */
interface Hour {
  readonly hour: number;
  readonly entries: number;
  readonly digest: string;
}

async function readHour(rows: Pick<Rows, "audit">, hour: number): Promise<Hour> {
  const hash = createHash("sha256");
  let [after, entries] = ["", 0];
  for (;;) {
    const page = await rows.audit.listOfHour(hour, { after, limit: atOnce });
    for (const row of page) hash.update(`${lineOf(row)}\n`);
    entries += page.length;
    after = page.at(-1)?.id ?? after;
    if (page.length < atOnce) break;
  }
  return { hour, entries, digest: hash.digest("hex") };
}

const lineOf = ({ id, at, actorKind, actor, action, objectKind, object, outcome }: AuditRow): string =>
  JSON.stringify([id, at, actorKind, actor, action, objectKind, object, outcome]);

const keyed = (secret: Secret, { unit, mode }: Scope, { hour, entries, digest }: Hour, before: string): string =>
  secret.hmac("audit", unit, mode, String(hour), String(entries), before, digest).toString("hex");

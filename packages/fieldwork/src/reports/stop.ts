import type { Scope, Store } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { base62, everySecret, isSame, type Secret } from "../secret.ts";
import { callOff } from "./plan.ts";

const macOf = (secret: Secret, id: string): string => base62(secret.hmac("stop report", id).subarray(0, 20), 27);

/** The address that stops a report, for whoever has its mail. */
export const stopUrlOf = ({ publicUrl, secret }: Pick<Ctx, "publicUrl" | "secret">, id: string): string =>
  `${publicUrl}/stop/${id}.${macOf(secret, id)}`;

/** The report of a link that stops it. */
export interface StopLink {
  readonly scope: Scope;
  readonly report: string;
  readonly isOn: boolean;
  readonly language: string | null;
}

/** Which report a link stops; null for one that is none. Stores nothing. */
export async function openStop(store: Store, secret: Secret, token: string): Promise<StopLink | null> {
  const [, id = "", mac = ""] = /^(rpt_[0-9A-Za-z]{22})\.([0-9A-Za-z]{27})$/.exec(token) ?? [];
  if (id === "" || !everySecret(secret).some((one) => isSame(macOf(one, id), mac))) return null;
  const row = await store.readAnywhere((rows) => rows.findReport(id));
  if (!row) return null;
  const { unit, mode, state, language, reader } = row;
  const locale = language ?? (await store.read({ unit, mode }, (rows) => rows.members.find(reader)))?.locale ?? null;
  return { scope: { unit, mode }, report: id, isOn: state === "on", language: locale };
}

/** Stops a report. Doing it again changes nothing; it is turned on again by who has signed in. */
export async function stopReport(ctx: Ctx, { report }: StopLink): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    const before = await rows.reports.find(report, { lock: true });
    if (before?.state !== "on") return;
    await callOff(ctx, rows, before);
    await rows.reports.save({ ...before, state: "off" });
    await note(ctx, rows, { action: "reports.stop", kind: "report", id: report });
  });
}

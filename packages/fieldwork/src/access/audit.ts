import type { Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import type { Actor } from "./actor.ts";
import { base62, everySecret, newId, type Secret } from "../secret.ts";

const hourMs = 60 * 60_000;
/** How long after an hour it is sealed: what began in it has ended, or failed. */
const restMs = hourMs / 4;

/** What is done to what. */
export interface Deed {
  /** Such as `people.erase`. */
  readonly action: string;
  readonly kind: string;
  /** The id of what it is done to; none for a list, or what has no id. */
  readonly id?: string;
  readonly outcome?: "done" | "denied";
}

/**
 * What stands for a person in the audit log, which can't be changed when they are erased: a keyed hash of their id. Whoever
 * knows the id finds what was done; nobody learns it from the log.
 */
const markOf = (secret: Secret, person: string): string => `person_${base62(secret.hmac("audit person", person), 22)}`;

/** The same by the secret, and by each of those before it: what is looked up. */
export const marksOf = (secret: Secret, person: string): string[] =>
  everySecret(secret).map((one) => markOf(one, person));

/**
 * Notes in the audit log who does something, in the transaction that does it: what is undone was not noted. What the worker
 * does by itself, and what respondents answer, is in no audit log.
 */
export async function note(
  { actor, now, secret }: { readonly actor: Actor; readonly now: number; readonly secret: Secret },
  rows: Pick<Rows, "audit" | "timers">,
  { action, kind, id, outcome = "done" }: Deed,
): Promise<void> {
  const of = {
    actorKind: actor.kind,
    actor: actor.kind === "respondent" ? markOf(secret, actor.id) : actor.id,
    action,
    objectKind: kind,
    object: kind === "person" && id !== undefined ? markOf(secret, id) : (id ?? null),
  };
  const { hour } = await rows.audit.add({ id: newId("aud"), at: now, ...of, outcome });
  const timer = { kind: "seal-audit", key: new Date(hour).toISOString(), payload: { hour }, createdAt: now };
  await rows.timers.add({ ...timer, dueAt: hour + hourMs + restMs });
}

/** Notes what is only looked at, or was not let. */
export async function noteAlone(
  ctx: Pick<Ctx, "actor" | "now" | "secret" | "scope" | "store">,
  deed: Deed,
): Promise<void> {
  await ctx.store.write(ctx.scope, (rows) => note(ctx, rows, deed));
}

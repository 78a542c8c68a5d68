import { ProblemError, scopeOf, type Action } from "@afterword/sdk";
import type { Actor } from "./actor.ts";

/** Whether an actor may do something. The host's own process may do everything. */
export const mayDo = (actor: Actor, action: Action): boolean =>
  actor.kind === "host" || (actor.grants ?? []).some((grant) => grant.actions.includes(action));

/**
 * Lets an actor do something.
 *
 * @throws ProblemError `forbidden`, which names the scope that a key needs
 */
export function authorize(actor: Actor, action: Action): void {
  if (mayDo(actor, action)) return;
  const detail =
    actor.kind === "key" ? `The key needs the scope ${scopeOf(action)}.` : `You may not do this: ${action}.`;
  throw new ProblemError("forbidden", { detail });
}

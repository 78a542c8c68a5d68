import { ProblemError, scopeOf, type Action, type Route } from "@afterword/sdk";
import type { Actor } from "./actor.ts";
import { covers, type Part } from "./parts.ts";

/**
 * With which rows an actor may do something: those of one of these parts, or all of the organisation's (null). The host's own
 * process may do everything.
 */
function partsFor(actor: Actor, action: Action): readonly Part[] | null {
  if (actor.kind === "host") return null;
  const grants = (actor.grants ?? []).filter(({ actions }) => actions.includes(action));
  const parts = grants.flatMap<Part | null>((grant) => (grant.parts === null ? [null] : grant.parts));
  return parts.includes(null) ? null : (parts as Part[]);
}

/** Whether an actor may do something in all of these parts; null for the whole organisation. */
export function mayDo(actor: Actor, action: Action, where: readonly Part[] | null): boolean {
  const parts = partsFor(actor, action);
  return parts?.length !== 0 && covers(parts, where);
}

/**
 * Lets an actor do what a route does, and says with which rows: those of one of these parts, or all (null).
 *
 * @throws ProblemError `forbidden`, which names the scope that a key needs, or says that its part is too small or empty
 */
export function authorize(
  actor: Actor,
  { action, reach }: { readonly action: Action | "self"; readonly reach: Route["reach"] },
): readonly Part[] | null {
  // About themselves: there is nothing that it would have to be allowed for.
  if (action === "self") return null;
  const parts = partsFor(actor, action);
  if (parts === null || (parts.length > 0 && reach === "part")) return parts;
  const isKey = actor.kind === "key";
  const needed = isKey ? `The key needs the scope ${scopeOf(action)}.` : `You may not do this: ${action}.`;
  const isGranted = actor.grants?.some(({ actions }) => actions.includes(action)) === true;
  const nothing = `Nothing of the organisation is in ${isKey ? "the key's part" : "your part"} of it.`;
  const whole = `${isKey ? "The key opens" : "You may work with"} a part of the organisation only, and this takes all of it.`;
  throw new ProblemError("forbidden", { detail: parts.length > 0 ? whole : isGranted ? nothing : needed });
}

import type { Delivery } from "@afterword/delivery";
import type { Scope, Store } from "@afterword/store";
import type { Actor } from "./access/actor.ts";
import type { Part } from "./access/parts.ts";
import type { CompiledProject } from "./compile-project.ts";
import type { PasswordCost } from "./members/password.ts";
import type { Secret } from "./secret.ts";

/** What every use case gets: nothing else is reached for. */
export interface Ctx {
  readonly actor: Actor;
  readonly scope: Scope;
  /** With the rows of which parts of the organisation the actor may do this; null for all of them. */
  readonly parts: readonly Part[] | null;
  /** The product's time, in milliseconds since 1970. */
  readonly now: number;
  /** Real time, which nobody moves: for sessions, and for links that let somebody in. */
  readonly realNow: number;
  readonly store: Store;
  readonly delivery: Delivery;
  readonly project: CompiledProject;
  readonly secret: Secret;
  /** How much work a password is that is chosen now. */
  readonly passwordCost: PasswordCost;
  /** Where respondents reach the pages, without a slash at the end. */
  readonly publicUrl: string;
  /** The domain whose mail for `b+…` comes back here; null where bounces go to the mails' sender. */
  readonly bounceDomain: string | null;
  /** Who mails are from where no look says another, and the domains that looks may have senders in. */
  readonly senders: { readonly from: string; readonly replyTo: string | null; readonly domains: readonly string[] };
}

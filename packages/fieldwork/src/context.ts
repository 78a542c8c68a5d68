import type { Delivery } from "@afterword/delivery";
import type { Scope, Store } from "@afterword/store";
import type { Grant } from "./access/authorize.ts";
import type { CompiledProject } from "./compile-project.ts";
import type { Secret } from "./secret.ts";

/** Who acts: the host's own process, an API key, a member who signed in, a respondent's link, or the worker. */
export interface Actor {
  readonly kind: "host" | "key" | "member" | "respondent" | "worker";
  readonly id: string;
  /** What a key or a member may do. */
  readonly grants?: readonly Grant[];
}

/** What every use case gets: nothing else is reached for. */
export interface Ctx {
  readonly actor: Actor;
  readonly scope: Scope;
  /** The product's time, in milliseconds since 1970. */
  readonly now: number;
  readonly store: Store;
  readonly delivery: Delivery;
  readonly project: CompiledProject;
  readonly secret: Secret;
  /** Where respondents reach the pages, without a slash at the end. */
  readonly publicUrl: string;
  /** The domain whose mail for `b+…` comes back here; null where bounces go to the mails' sender. */
  readonly bounceDomain: string | null;
}

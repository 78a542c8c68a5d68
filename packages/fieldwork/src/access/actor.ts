import type { Action } from "@afterword/sdk";
import type { Part } from "./parts.ts";

/** What somebody may do, and with which rows. */
export interface Grant {
  readonly actions: readonly Action[];
  /** With the rows of one of these parts; null for the whole organisation. */
  readonly parts: readonly Part[] | null;
}

/** Who acts: the host's own process, an API key, a member who signed in, a respondent's link, or the worker. */
export interface Actor {
  readonly kind: "host" | "key" | "member" | "respondent" | "worker";
  readonly id: string;
  /** The session of a member, by its hash. */
  readonly session?: string;
  /** What a key or a member may do. Whoever has several may do what any of them allows. */
  readonly grants?: readonly Grant[];
}

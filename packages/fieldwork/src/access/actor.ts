import type { Action } from "@afterword/sdk";
import type { Part } from "./parts.ts";

/** What somebody may do, and with which rows. */
export interface Grant {
  readonly actions: readonly Action[];
  /** With the rows of one of these parts; null for the whole organisation. */
  readonly parts: readonly Part[] | null;
}

/** What somebody with a link is shown. */
export interface ShownAddress {
  /** The saved view; null for what is shown once, to be printed. */
  readonly view: string | null;
  readonly address: string;
  /** When the link ends; null where it is not told. */
  readonly until: number | null;
}

/**
 * Who acts: the host's own process, an API key, a member who signed in, whoever has the link to a view, a respondent's link, or
 * the worker.
 */
export interface Actor {
  readonly kind: "host" | "key" | "member" | "link" | "respondent" | "worker";
  readonly id: string;
  /** The session of a member, by its hash. */
  readonly session?: string;
  /** What a key or a member may do. Whoever has several may do what any of them allows. */
  readonly grants?: readonly Grant[];
  /** The one view that a link shows. */
  readonly shows?: ShownAddress;
}

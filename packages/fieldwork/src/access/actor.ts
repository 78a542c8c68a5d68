import type { Action } from "@afterword/sdk";

/** What somebody may do. Whoever has several may do what any of them allows. */
export interface Grant {
  readonly actions: readonly Action[];
}

/** Who acts: the host's own process, an API key, a member who signed in, a respondent's link, or the worker. */
export interface Actor {
  readonly kind: "host" | "key" | "member" | "respondent" | "worker";
  readonly id: string;
  /** What a key or a member may do. */
  readonly grants?: readonly Grant[];
}

import type { Rows } from "@afterword/store";
import type { Ctx } from "./context.ts";
import type { FactDesk } from "./facts/keep-facts.ts";

/**
 * What receiving and deciding needs of the store. A simulation has the same in memory, so that it runs the very same
 * rules.
 */
export interface Desk extends FactDesk {
  readonly asked: Pick<Rows["asked"], "findNthNewest" | "listOfPerson">;
  readonly decisions: Pick<Rows["decisions"], "add" | "listOfEvent">;
  readonly events: Pick<Rows["events"], "add" | "find" | "listOfSubject" | "setResolution">;
  readonly invitations: Pick<
    Rows["invitations"],
    "add" | "findOfSubject" | "listOpenOfSubject" | "markSent" | "setResolution" | "withdraw"
  >;
  readonly locks: Rows["locks"];
  readonly messages: Pick<Rows["messages"], "add" | "suppressOfInvitation">;
  readonly optOuts: Pick<Rows["optOuts"], "listScopes">;
  readonly people: Pick<Rows["people"], "find" | "put">;
  readonly ruleSwitches: Pick<Rows["ruleSwitches"], "listOff">;
  readonly segments: Pick<Rows["segments"], "add">;
  readonly surveys: Pick<Rows["surveys"], "findNewest">;
  readonly timers: Pick<Rows["timers"], "add" | "cancel" | "listWaiting" | "reopen" | "takeDue">;
}

/** What of a context deciding needs. */
export interface DeskCtx extends Pick<Ctx, "now" | "project" | "publicUrl" | "scope" | "secret"> {
  /** Whether people without an address count as having one: for simulations on data that has none. */
  readonly assumesReachable?: boolean;
}

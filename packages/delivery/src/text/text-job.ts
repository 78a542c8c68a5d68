import type { ChannelDefinition } from "@afterword/sdk";
import type { InvitationJob } from "../mail-job.ts";

/** What a message by another channel than mail is made from. */
export interface TextJob {
  readonly kind: "text";
  /** The message's id: the same on every attempt, so that a gateway knows a second copy. */
  readonly id: string;
  readonly channel: ChannelDefinition;
  /** The number or address that it goes to. */
  readonly to: string;
  readonly personId: string;
  /** Where the gateway may report what became of it; empty where nothing leaves. */
  readonly reportUrl: string;
  /** What it asks, and whom. */
  readonly asks: InvitationJob;
}

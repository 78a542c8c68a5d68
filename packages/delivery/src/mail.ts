/** One mailbox, and the name shown for it. */
export type Address = { address: string; name?: string };

/** A mail, ready to leave: rendered, addressed and identified. */
export type OutgoingMail = {
  /** The Message-ID with its angle brackets. The same on every attempt, so that a second copy is recognised. */
  messageId: string;
  from: Address;
  to: Address;
  replyTo?: Address;
  subject: string;
  html: string;
  text: string;
  /** Further headers, such as those of {@link mailHeaders}. */
  headers: Readonly<Record<string, string>>;
  /** A picture inside the mail, which its HTML names as `cid:<id>`. */
  inline?: { readonly id: string; readonly type: string; readonly data: string };
  /** The envelope's sender, where bounces go; `from` unless told. */
  envelopeFrom?: string;
};

/**
 * What became of a mail.
 *
 * - `sent`: the server took responsibility.
 * - `retry`: not now. `connection` tells that the server could not be reached or used at all, so it is no attempt of
 *   this mail. `uncertain` tells that the server had the text and its reply was lost: it may have arrived. A gateway may say
 *   how many milliseconds it wants to be left alone (`retryAfterMs`).
 * - `refused`: never. `address` (no such person) and `mailbox` (full, disabled) concern the recipient; `content` and
 *   `policy` concern us.
 */
export type SendResult =
  | { outcome: "sent"; reply: string }
  | {
      outcome: "retry";
      reply: string;
      code?: string;
      connection: boolean;
      uncertain?: boolean;
      retryAfterMs?: number | null;
    }
  | { outcome: "refused"; reply: string; code?: string; class: RefusalClass };

/** Why a mail will never be taken. */
export type RefusalClass = "address" | "content" | "policy" | "mailbox";

/** What a caller may want to know while a mail is on its way. */
export type SendHooks = {
  /**
   * Called just before the text of the mail is handed over: until it is done, trying again is safe. When it fails, the
   * text is not sent.
   */
  onData?: () => void | Promise<void>;
  /**
   * Called by a relay with what became of the mail. Another takes its place meanwhile, but the text of that one waits until
   * this is done: so that whoever ends here leaves no more mails in doubt than there are connections. It must not fail.
   */
  onReply?: (result: SendResult) => Promise<void>;
};

/**
 * Something that sends mails.
 *
 * @example
 * const mailer: Mailer = devMailbox({ folder: null, now: () => new Date() });
 * const result = await mailer.send(mail);
 */
export interface Mailer {
  send(mail: OutgoingMail, hooks?: SendHooks): Promise<SendResult>;
  close(): Promise<void>;
}

/**
 * What a gateway reports later of a message that it took. `hard`: the number takes nothing. `soft`: it did not arrive this time.
 * `rejected`: the gateway or the network did not let it through, which is about us. `none`: it is on its way, or arrived.
 * `unclear`: it says nothing that is known.
 */
export interface GatewayReport {
  readonly kind: "hard" | "soft" | "rejected" | "none" | "unclear";
  /** The state and the code, such as `undelivered 30005`; null where nothing failed. */
  readonly code: string | null;
}

import type { CaseState, RootCause } from "../contract/case.ts";
import type { WarningItem } from "../contract/warning.ts";
import type { WebhookEvent } from "../contract/webhook.ts";

/** Who it was, where a webhook carries `identities`; an address and a name only of those that are known. */
export interface WebhookPerson {
  readonly id: string;
  readonly email?: string;
  readonly name?: string;
}

/** What it was about, where a webhook carries `identities`. */
interface About {
  readonly person?: WebhookPerson;
  readonly source?: string;
  readonly event?: string;
  readonly subject?: string;
}

interface Asked extends About {
  readonly survey: string;
  readonly version: number;
  readonly wave: string | null;
  readonly channel: string;
  readonly locale: string | null;
  readonly segments: { readonly [name: string]: string };
}

/** An answer that was given in full, or changed after that. */
export interface WebhookResponse extends Asked {
  readonly id: string;
  readonly revision: number;
  readonly invitation: string | null;
  readonly submittedAt: string;
  /** What was scored or chosen, by the question's name. */
  readonly answers: { readonly [question: string]: unknown };
  /** What was written, where the webhook carries `comments`. */
  readonly comments?: { readonly [question: string]: string };
}

/** A mail that asks somebody has left. */
export interface WebhookInvitation extends Asked {
  readonly id: string;
  readonly rule: string;
  readonly sentAt: string;
}

/** Somebody wants no more mails: of this survey's service, or of all. */
export interface WebhookOptOut extends About {
  readonly invitation: string;
  readonly survey: string;
  readonly of: "survey" | "all";
}

/** A mail was refused, or given up. */
export interface WebhookMessage extends About {
  readonly id: string;
  readonly kind: string;
  readonly survey: string | null;
  readonly invitation: string | null;
  readonly attempts: number;
  /** What the mail server said last, without addresses. */
  readonly reason: string | null;
}

/** A case was opened, or resolved. */
export interface WebhookCase extends About {
  readonly id: string;
  readonly response: string;
  readonly survey: string;
  /** The alert that opened it; null where somebody did. */
  readonly rule: string | null;
  readonly queue: string;
  readonly owner: string | null;
  readonly state: CaseState;
  readonly urgent: boolean;
  readonly causes: readonly RootCause[];
  readonly segments: { readonly [name: string]: string };
  readonly openedAt: string;
}

/** A standard or an indicator missed its target in a month, or stood out of its control chart. */
export type WebhookWarning = Omit<WarningItem, "settledAt" | "action" | "plan">;

interface DataOf {
  readonly "response.submitted": WebhookResponse;
  readonly "response.changed": WebhookResponse;
  readonly "invitation.sent": WebhookInvitation;
  readonly "person.opted_out": WebhookOptOut;
  readonly "message.dead": WebhookMessage;
  readonly "case.opened": WebhookCase;
  readonly "case.resolved": WebhookCase;
  readonly "warning.raised": WebhookWarning;
  /** What `POST /v1/webhooks/{id}/test` sends. */
  readonly ping: { readonly webhook: string };
}

/** What a webhook is told: the body of its request. */
export type WebhookPayload = {
  readonly [T in WebhookEvent | "ping"]: {
    readonly type: T;
    /** When it happened (ISO 8601). */
    readonly timestamp: string;
    readonly data: DataOf[T];
  };
}[WebhookEvent | "ping"];

import { bounceKind } from "./bounces/bounce-kind.ts";
import { readReturnedMail } from "./bounces/read-returned-mail.ts";
import { lookAtDomain, type DomainFinding } from "./domains/look-at-domain.ts";
import type { MailJob } from "./mail-job.ts";
import type { Mailer, OutgoingMail, SendHooks, SendResult } from "./mail.ts";
import type { Relay } from "./relay.ts";
import { renderMail, type Sender } from "./render-mail.ts";
import { samplesOf, type Samples } from "./samples-of.ts";
import type { WebhookSender } from "./webhook/sender.ts";

/** Renders and sends messages. */
export interface Delivery {
  /** Sends the mail that a job asks for. */
  send(job: MailJob, hooks?: SendHooks): Promise<SendResult>;
  /** Looks at the records of a sender's domain. */
  lookAtDomain(domain: string): Promise<DomainFinding[]>;
  /** What mails would look like. */
  readonly samples: Samples;
  /** Whether live mail can leave now: `half-open` lets one try, `open` none. What is test mail stays here and always can. */
  readonly relay: Relay["state"];
  /** Deletes what the development mailbox keeps for an address, and says how many mails it was. */
  forget(address: string): Promise<number>;
  /** Sends messages to webhooks. */
  readonly webhooks: WebhookSender;
  /** Reads a mail that came to the address for bounces, and tells what a report in it means. */
  readonly bounces: { readonly read: typeof readReturnedMail; readonly kindOf: typeof bounceKind };
  close(): Promise<void>;
}

/** Which mailer takes which mail, and who it is from. */
export interface DeliveryOptions extends Sender {
  readonly live: Mailer & Partial<Pick<Relay, "state">>;
  /** Never leaves the process: the development mailbox. */
  readonly test: Mailer & { readonly forget?: (address: string) => Promise<number> };
  readonly webhooks: WebhookSender;
  /** How the records of senders' domains are looked at. */
  readonly domains: Parameters<typeof lookAtDomain>[1];
}

/**
 * Puts rendering and mailers together. A mail that can't be rendered is refused as content, so that it does not come
 * back for ever.
 *
 * @example
 * const from = { address: "desk@example.org" };
 * const domains = { selectors: ["desk"], resolve: txtResolver() };
 * const delivery = createDelivery({ from, live: smtp, test: mailbox, webhooks, domains, answerLabel, fillWords });
 */
export function createDelivery({ live, test, webhooks, domains, ...sender }: DeliveryOptions): Delivery {
  return {
    send: async (job, hooks) => {
      let mail: OutgoingMail;
      try {
        mail = renderMail(job, sender);
      } catch (error) {
        return { outcome: "refused", reply: `Rendering failed: ${(error as Error).message}`, class: "content" };
      }
      return (job.mode === "live" ? live : test).send(mail, hooks);
    },
    lookAtDomain: (domain) => lookAtDomain(domain, domains),
    samples: samplesOf(sender),
    get relay() {
      return live.state ?? "closed";
    },
    webhooks,
    bounces: { read: readReturnedMail, kindOf: bounceKind },
    forget: async (address) => (await test.forget?.(address)) ?? 0,
    close: async () => {
      await Promise.all([live.close(), test.close()]);
    },
  };
}

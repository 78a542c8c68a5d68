import { bounceKind } from "./bounces/bounce-kind.ts";
import { readReturnedMail } from "./bounces/read-returned-mail.ts";
import { templateIn } from "./client-mail.ts";
import { lookAtDomain, type DomainFinding } from "./domains/look-at-domain.ts";
import type { MailJob } from "./mail-job.ts";
import { mailboxAddress } from "./dev-mailbox.ts";
import type { Mailer, OutgoingMail, SendHooks, SendResult } from "./mail.ts";
import type { Relay } from "./relay.ts";
import { renderMail, type Sender } from "./render-mail.ts";
import { samplesOf, type Samples } from "./samples-of.ts";
import type { Gateway } from "./text/gateway.ts";
import { renderText } from "./text/render-text.ts";
import type { TextJob } from "./text/text-job.ts";
import type { WebhookSender } from "./webhook/sender.ts";

/** Renders and sends messages. */
export interface Delivery {
  /** Sends the mail, or the message by another channel, that a job asks for. */
  send(job: MailJob | TextJob, hooks?: SendHooks): Promise<SendResult>;
  /** Looks at the records of a sender's domain. */
  lookAtDomain(domain: string): Promise<DomainFinding[]>;
  /** The text that an answer to a client begins with. */
  readonly templateIn: typeof templateIn;
  /** What mails would look like. */
  readonly samples: Samples;
  /** Whether live mail can leave now: `half-open` lets one try, `open` none. What is test mail stays here and always can. */
  readonly relay: Relay["state"];
  /** The same of a gateway of the project; `closed` where there is none. */
  stateOf(channel: string): Gateway["state"];
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
  /** Gateways by the ids of their channels. */
  readonly gateways?: ReadonlyMap<string, Gateway>;
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
export function createDelivery({
  live,
  test,
  webhooks,
  gateways = new Map(),
  domains,
  ...sender
}: DeliveryOptions): Delivery {
  async function sendText(job: TextJob, mail: OutgoingMail, hooks?: SendHooks): Promise<SendResult> {
    const said = renderText(job, mail, mail.headers["Content-Language"] ?? "en");
    const gateway = gateways.get(job.channel.id);
    if (job.asks.mode === "live" && gateway) return gateway.send(job, said, hooks);
    // Where somebody would have got it, as the development mailbox shows it.
    const to = { address: mailboxAddress(job.to) };
    const html = `<pre style="white-space:pre-wrap">${escaped(said.text)}</pre>`;
    const headers = { "Content-Language": said.locale, "X-Afterword-Channel": job.channel.id };
    return test.send(
      { messageId: mail.messageId, from: mail.from, to, subject: said.subject, text: said.text, html, headers },
      hooks,
    );
  }

  return {
    send: async (job, hooks) => {
      let mail: OutgoingMail;
      try {
        mail = renderMail(job.kind === "text" ? job.asks : job, sender);
      } catch (error) {
        return { outcome: "refused", reply: `Rendering failed: ${(error as Error).message}`, class: "content" };
      }
      if (job.kind === "text") return sendText(job, mail, hooks);
      return (job.mode === "live" ? live : test).send(mail, hooks);
    },
    stateOf: (channel) => gateways.get(channel)?.state ?? "closed",
    lookAtDomain: (domain) => lookAtDomain(domain, domains),
    templateIn,
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

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string): string => text.replace(/[&<>]/g, (letter) => entities[letter] ?? letter);

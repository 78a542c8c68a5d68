import type { DeliveryItem, KeyScope, NewWebhook, WebhookInput, WebhookItem } from "@afterword/sdk";
import type { AfterwordOptions } from "@afterword/runner";
import { startTarget, verified, type Target } from "./hook-target.ts";
import { startMailServer } from "./mail-server.ts";
import { tokenOf } from "./running.ts";
import { serve } from "./served.ts";
import project from "./telling.config.ts";

const everything: WebhookInput["events"] = [
  "response.submitted",
  "response.changed",
  "invitation.sent",
  "person.opted_out",
  "message.dead",
];

/** Live data of a project with webhooks, a mail server and a target on sockets. */
export async function startTelling(database: string, over: Partial<AfterwordOptions> = {}) {
  const smtp = await startMailServer();
  const target: Target = await startTarget();
  const aw = await serve(database, project, {
    smtp: smtp.url,
    mailFrom: "Desk <desk@example.org>",
    webhookHosts: ["127.0.0.1", "localhost"],
    ...over,
  });
  const authorizationOf = async (may?: readonly KeyScope[]) => ({
    authorization: `Bearer ${await aw.keyFor("live", may)}`,
  });
  const live = await authorizationOf();
  const call = (method: string, path: string, body?: unknown, headers = live) => aw.call(method, path, body, headers);
  const advance = (length: string) => call("POST", "/dev/clock", { advance: length });

  /** Makes a webhook that is told everything. */
  async function add(more: Partial<WebhookInput> = {}): Promise<NewWebhook> {
    const input = { name: "Desk", url: target.url, events: everything, ...more };
    const { status, json, text } = await call("POST", "/v1/webhooks", input);
    if (status !== 201) throw new Error(text);
    return json as NewWebhook;
  }

  /** Reports a ticket, and gives the token of the link in the mail that left. */
  async function ask(id: string, { type = "ticket.closed", email = `${id}@example.org`, name = "Amina Noor" } = {}) {
    const before = smtp.mails.length;
    const person = { id, email, name };
    await call("POST", "/v1/events", { id: `evt-${id}`, type, person, data: { id: `INC-${id}`, team: "ICT" } });
    await advance("1s");
    const mail = smtp.mails[before];
    return mail ? tokenOf(mail) : "";
  }

  let answered = 0;
  const answer = (token: string, answers: object, more: object = {}) =>
    call("POST", `/r/${token}`, { answers, submissionId: `answer-${String(++answered)}`, ...more });
  const deliveriesOf = async (id: string, query = "") =>
    (await call("GET", `/v1/webhooks/${id}/deliveries${query}`)).json["items"] as DeliveryItem[];
  const webhook = async (id: string) => (await call("GET", `/v1/webhooks/${id}`)).json as WebhookItem;
  /** What arrived at the target, checked with a secret, by what it is about. */
  const toldWith = async (secret: string, type?: string) => {
    const all = await Promise.all(target.arrived.map((one) => verified(one, secret)));
    return all.filter((one) => type === undefined || one.type === type);
  };
  const stop = async () => {
    await aw.stop();
    await smtp.stop();
    await target.stop();
  };
  return { aw, smtp, target, call, advance, authorizationOf, add, ask, answer, deliveriesOf, webhook, toldWith, stop };
}

/** A runner whose webhooks are told. */
export type Telling = Awaited<ReturnType<typeof startTelling>>;

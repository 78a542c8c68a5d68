import { startMailServer } from "./mail-server.ts";
import project from "./bouncing-project.ts";
import { serve } from "./served.ts";

/** A mail that a server sends back. */
export interface Returned {
  /** Where it goes: the envelope's sender of the mail that it is about. */
  readonly to: string;
  readonly code: string;
  readonly recipient: string;
  readonly action?: string;
}

/** A report as servers write it. */
export const reportOf = ({ to, code, recipient, action = "failed" }: Returned): string =>
  `Return-Path: <>
From: MAILER-DAEMON@mx.example.net
To: ${to}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

It did not arrive.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; ${recipient}
Action: ${action}
Status: ${code}

--b--
`.replaceAll("\n", "\r\n");

/** What somebody's mail program answers by itself. */
export const autoReply = (to: string): string =>
  `From: amina@example.org\r\nTo: ${to}\r\nAuto-Submitted: auto-replied\r\n\r\nI am away. 550 5.1.1 amina@example.org\r\n`;

/** Live mail of the stories' project with bounces of its own, over a mail server on a socket. */
export async function startBouncing(database: string) {
  const smtp = await startMailServer();
  const aw = await serve(database, project, {
    smtp: smtp.url,
    mailFrom: "Desk <desk@example.org>",
    bounceDomain: "Bounces.Example.org",
  });
  const live = { authorization: `Bearer ${await aw.keyFor("live")}` };
  const call = (method: string, path: string, body?: unknown) => aw.call(method, path, body, live);
  const advance = (length: string) => call("POST", "/dev/clock", { advance: length });

  /** Asks somebody by mail, and gives the envelope's sender of the mail that left, if one did. */
  async function ask(event: string, id: string, type = "visit.ended", email = `${id}@example.org`): Promise<string> {
    const before = smtp.mails.length;
    await call("POST", "/v1/events", { id: event, type, person: { id, email }, data: { id: `V-${event}` } });
    await advance("1s");
    return smtp.mails[before]?.from ?? "";
  }

  /** Hands a mail in as a relay's webhook would. */
  async function hand(raw: string, headers: Record<string, string> = live) {
    const reply = await fetch(`${aw.base}/feedback/v1/bounces`, {
      method: "POST",
      headers: { "content-type": "message/rfc822", ...headers },
      body: raw,
    });
    return { status: reply.status, json: (await reply.json()) as Record<string, unknown> };
  }

  const items = async (path: string, of: string) => (await call("GET", path)).json[of] as Record<string, unknown>[];
  const saidOf = async (event: string) => (await items(`/v1/events/${event}`, "decisions"))[0] ?? {};
  const optOutsOf = async (id: string) => (await call("GET", `/v1/people/${id}`)).json["optOuts"] as object[];
  const messagesOf = async (event: string) => {
    const { invitationId } = await saidOf(event);
    return (await items(`/v1/invitations/${String(invitationId)}`, "messages")) as {
      kind: string;
      state: string;
      reason: string | null;
      attempts: { outcome: string; reply: string }[];
    }[];
  };
  const ratesOf = async (survey: string, rate = "RR2") =>
    (await items(`/v1/metrics/response-rate?survey=${survey}&rate=${rate}`, "rows"))[0] ?? {};
  const stop = async () => {
    await aw.stop();
    await smtp.stop();
  };
  return { aw, smtp, live, call, advance, ask, hand, saidOf, optOutsOf, messagesOf, ratesOf, stop };
}

/** A runner whose mails come back. */
export type Bouncing = Awaited<ReturnType<typeof startBouncing>>;

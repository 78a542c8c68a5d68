import type { Served } from "../stories/served.ts";

let people = 0;

/** Asks somebody new about a ticket; gives the token of the link, and the mail. */
export async function ask(aw: Served, over: { readonly data?: object; readonly person?: object } = {}) {
  const id = `H-${String(++people)}`;
  const email = `p-${id}@example.org`;
  const reply = await aw.close(id, over);
  await aw.call("POST", "/dev/clock", { advance: "2h" });
  const mails = (await aw.call("GET", `/dev/mail.json?to=${email}`)).json as unknown as Mail[];
  const [mail] = mails;
  return { id, email, reply, mail, mails, token: /\/r\/([0-9A-Za-z]{27})/.exec(mail?.text ?? "")?.[1] ?? "" };
}

/** A mail of the development mailbox. */
export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The answers that are stored about a ticket. */
export async function storedOf(aw: Served, subject: string): Promise<Record<string, unknown>[]> {
  const { json } = await aw.call("GET", "/v1/responses?survey=hostile&limit=500");
  const items = json["items"] as { subject: string; answers: Record<string, unknown> }[];
  return items.filter((item) => item.subject === subject).map(({ answers }) => answers);
}

import { tokenIn, type Running } from "./program.ts";

let people = 0;

/** Somebody who was asked, on a program that runs respondents.config.ts. */
export interface Asked {
  readonly id: string;
  /** What their link opens. */
  readonly link: string;
  /** What the mail's link opens that stops further mails. */
  readonly unsubscribe: string;
  /** The request that they were asked about. */
  readonly subject: string;
  /** Something happens about a request of theirs. */
  readonly happens: (type: string, subject: string) => Promise<unknown>;
  /** Their responses: one at most, unless something is wrong. */
  readonly responses: () => Promise<StoredResponse[]>;
}

/** What is stored of an answer. */
export interface StoredResponse {
  readonly person: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly status: string;
  readonly locale: string;
  readonly layout: string;
  readonly direction: string;
}

/** Asks a new person, and gives what their link opens. */
export async function askPerson(program: Running, survey: string, locale = "en"): Promise<Asked> {
  const { call, base } = program;
  const id = `p-${String(process.pid)}-${String(++people)}`;
  const person = { id, email: `${id}@example.org`, locale };
  const subject = `INC-${id}`;
  const happens = (type: string, of: string) => call("POST", "/v1/events", { type, person, data: { id: of } });
  await happens(`${survey}.closed`, subject);
  await call("POST", "/dev/clock", { advance: "1s" });
  const text = await newestMail(program, person.email);
  return {
    id,
    subject,
    link: `${base}/r/${tokenIn(text)}`,
    unsubscribe: base + (/\/u\/\w+/.exec(text)?.[0] ?? ""),
    happens,
    responses: async () => (await storedOf(program, survey)).filter((one) => one.person === id),
  };
}

/** The text of the newest mail to an address. */
export async function newestMail({ call }: Running, to: string): Promise<string> {
  const mails = (await call("GET", `/dev/mail.json?to=${to}`)).json as unknown as { text: string }[];
  return mails[0]?.text ?? "";
}

/** What is stored of a survey's answers, newest first. */
export async function storedOf({ call }: Running, survey: string): Promise<StoredResponse[]> {
  const { items = [] } = (await call("GET", `/v1/responses?survey=${survey}&limit=500`)).json;
  return items as StoredResponse[];
}

import { tokenIn, type Running } from "./program.ts";

let people = 0;

/** Somebody who was asked, on a program that runs respondents.config.ts. */
export interface Asked {
  readonly id: string;
  /** What their link opens. */
  readonly link: string;
  /** Their responses: one at most, unless something is wrong. */
  readonly responses: () => Promise<StoredResponse[]>;
}

/** What is stored of an answer. */
export interface StoredResponse {
  readonly person: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly status: string;
  readonly layout: string;
}

/** Asks a new person, and gives what their link opens. */
export async function askPerson({ call, base }: Running, survey: string, locale = "en"): Promise<Asked> {
  const id = `p-${String(process.pid)}-${String(++people)}`;
  const person = { id, email: `${id}@example.org`, locale };
  await call("POST", "/v1/events", { type: `${survey}.closed`, person, data: { id: `INC-${id}` } });
  await call("POST", "/dev/clock", { advance: "1s" });
  const mails = (await call("GET", `/dev/mail.json?to=${person.email}`)).json as unknown as { text: string }[];
  const responses = async () => {
    const { items = [] } = (await call("GET", `/v1/responses?survey=${survey}&limit=500`)).json;
    return (items as StoredResponse[]).filter((one) => one.person === id);
  };
  return { id, link: `${base}/r/${tokenIn(mails[0]?.text ?? "")}`, responses };
}

import { serve, type Served } from "./served.ts";

/** The clock of both installations: what is shown depends on it. */
const clock = () => Date.UTC(2027, 0, 5, 9);

/** Serves a database as the same installation: the secret is the same, and the API key is in the database. */
export const serveAt = (database: string): Promise<Served> => serve(database, undefined, { clock });

/** Events, mails, answers of several states, an opt-out and an erasure. Gives the links. */
export async function fillOld(served: Served): Promise<string[]> {
  const tokens: string[] = [];
  for (let n = 0; n < 6; n++) tokens.push(await served.invite(`M-${String(n)}`));
  const words = ["Schnell, freundlich 🙂", "", 'réponse "lente"\nmais juste', "\u202eعكس"];
  for (const [at, why] of words.entries()) {
    const answers = { csat: at + 1, ...(why === "" ? {} : { why }), ...(at < 2 ? { wrong: ["slow"] } : {}) };
    await served.call("POST", `/r/${tokens[at] ?? ""}`, {
      answers,
      submissionId: `s${String(at)}`,
      complete: at !== 1,
    });
  }
  await served.call("POST", `/r/${tokens[4] ?? ""}/decline`, {});
  await served.close("T-1", { data: { id: "T-1", team: "Training" } });
  await served.call("POST", "/v1/events", [
    { id: "praise", type: "ticket.praised", person: { id: "p-M-0" }, data: { id: "M-0" } },
    { id: "again", type: "ticket.reopened", person: { id: "p-M-5" }, data: { id: "M-5" } },
  ]);
  await served.call("DELETE", "/v1/people/p-M-3");
  await served.close("waits");
  return tokens;
}

const paths = [
  ...["csat", "distribution", "response-rate"].flatMap((metric) =>
    ["", "&by=team", "&period=month", "&period=day&by=team"].map(
      (query) =>
        `/v1/metrics/${metric}?survey=ticket-csat${metric === "response-rate" ? "" : "&question=csat"}${query}`,
    ),
  ),
  "/v1/metrics/ces?survey=effort&question=ces",
  "/v1/responses?limit=100",
  "/v1/invitations?limit=100",
  "/v1/people?limit=100",
  "/v1/surveys",
  "/v1/coverage?survey=ticket-csat",
  ...["evt-M-0", "evt-M-3", "evt-T-1", "praise"].map((id) => `/v1/events/${id}`),
];

/** What an installation says of all that it has, and what its links open; nonces and the port are of a moment. */
export async function tellAll(served: Served, key: string, tokens: readonly string[]): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const path of [...paths, ...tokens.map((token) => `/r/${token}`), `/r/${"0".repeat(27)}`]) {
    const { status, text } = await served.call("GET", path, undefined, { authorization: `Bearer ${key}` });
    const lasting = text
      .replaceAll(served.base, "")
      .replaceAll(/(name="(?:nonce|submissionId|editToken)" value=")[^"]*/g, "$1")
      // Alike on every page, and longer than all the rest.
      .replace(/<script.*?<\/script>/s, "")
      .replace(/<style.*?<\/style>/s, "")
      .replaceAll(/"requestId":"[^"]*"/g, "");
    told[path] = `${String(status)} ${lasting}`;
  }
  return told;
}

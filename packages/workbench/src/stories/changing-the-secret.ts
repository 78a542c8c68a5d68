import { rekey } from "@afterword/fieldwork";
import { rootUnit } from "@afterword/store";
import { expect } from "vitest";
import project from "./changing-project.ts";
import { formOf, serve, type Reply, type Served } from "./served.ts";
import { Browser, makeOwner, password } from "./signing-in.ts";

/** The secrets of these stories. */
export const [first, second] = ["1".repeat(20) + "a".repeat(20), "2".repeat(20) + "b".repeat(20)];

/** A runner on a database, with these secrets; its public address stays. */
const start = (database: string, secret: string, oldSecrets: readonly string[] = []): Promise<Served> =>
  serve(database, project, { publicUrl: "http://127.0.0.1:4999/feedback", secret, oldSecrets });

/**
 * What was made with a secret holds after it has changed as long as it is told, and what is made then is made with the new
 * one; once it is told no more, what only it can name is over, and what was kept anew is not.
 */
export async function changeTheSecret(database: string): Promise<Changed> {
  const before = await start(database, first);
  const owner = await makeOwner(before);
  const [open, stopped, answered] = [await before.invite("A1"), await before.invite("A2"), await before.invite("A3")];
  const { text } = await before.call("GET", `/r/${stopped}`);
  const stopPath = /href="\/feedback(\/u\/[0-9A-Za-z]{27})/.exec(text)?.[1] ?? "";
  const stop = formOf((await before.call("GET", stopPath)).text, { scope: "all" });
  expect((await before.call("POST", stopPath, stop, { authorization: "" })).status).toBe(200);
  const sent = await before.call("POST", `/r/${answered}`, {
    answers: { csat: 4 },
    submissionId: "s1",
    complete: true,
  });
  const form = (await before.call("GET", `/r/${open}`)).text;
  const code = (await before.call("POST", "/v1/codes", { survey: "hello" })).json as { id: string; code: string };
  const { token } = (await before.call("POST", "/v1/person-tokens", { person: "p-A1", ttl: "8h" })).json as {
    token: string;
  };
  await before.call("POST", "/dev/clock", { advance: "2h" });
  await before.stop();

  const both = await start(database, second, [first]);
  const pending = (bearer: string, aw: Served) =>
    aw.call("GET", "/v1/pending", undefined, { authorization: `Bearer ${bearer}` });
  // A page that was open while the secret changed is sent as it is.
  const pressed = await both.call("POST", `/r/${open}`, formOf(form, { "q.csat": "5" }), { authorization: "" });
  expect([pressed.status, pressed.text.includes('role="alert"')]).toEqual([201, false]);
  const change = { answers: { csat: 2 }, submissionId: "s2", complete: true, editToken: sent.json["editToken"] };
  expect((await both.call("POST", `/r/${answered}`, change)).status).toBe(200);
  expect((await both.call("GET", `/c/${code.code}`)).status).toBe(200);
  expect((await both.call("GET", "/v1/codes")).json["items"]).toMatchObject([{ id: code.id, code: code.code }]);
  expect((await pending(token, both)).status).toBe(200);
  expect((await both.call("GET", "/v1/audit/check")).json).toMatchObject({ holds: true });
  expect((await signIn(both, owner)).status).toBe(200);
  const again = await both.close("A4", { person: { id: "p-A2", email: "p-A2@example.org" } });
  expect(decisionsOf(again)).toMatchObject([{ outcome: "skipped", reason: "opted_out" }]);
  const newLink = await both.invite("A5");
  const id = ((await both.call("GET", "/v1/invitations?person=p-A5")).json["items"] as { id: string }[])[0]?.id ?? "";
  expect(newLink).toBe(both.afterword.token(id));
  const newToken = (await both.call("POST", "/v1/person-tokens", { person: "p-A5" })).json["token"] as string;
  const kept = [await rekeyed(both), await rekeyed(both)];
  await both.stop();

  const after = await start(database, second);
  const statusOf = async (path: string) => (await after.call("GET", path)).status;
  const over = [await statusOf(`/r/${open}`), await statusOf(`/r/${answered}`), await statusOf(`/c/${code.code}`)];
  // Whoever wants no mails says so by any link that was ever theirs.
  const holding = [await statusOf(`/r/${newLink}`), await statusOf(stopPath), (await pending(newToken, after)).status];
  expect((await pending(token, after)).status).toBe(401);
  const last = await after.close("A6", { person: { id: "p-A2", email: "p-A2@example.org" } });
  expect(decisionsOf(last)).toMatchObject([{ outcome: "skipped", reason: "opted_out" }]);
  // By a code for a lost phone: of its own, no more than two are sure to be taken in half a minute.
  expect((await signIn(after, owner, owner.recovery[0])).status).toBe(200);
  await after.stop();
  return { kept, over, holding };
}

/** What became of all that was made with the first secret. */
interface Changed {
  /** What two runs of keeping things anew have moved. */
  readonly kept: readonly Awaited<ReturnType<typeof rekeyed>>[];
  /** The replies, once the first secret is told no more, to what only it can name: a link, an answered one, a code. */
  readonly over: readonly number[];
  /** The same to a link of the second, to a link that stops mails, and to a person's token of the second. */
  readonly holding: readonly number[];
}

/** What these stories expect of that. */
export const changed: Changed = {
  kept: [
    { optOuts: 2, codes: 1 },
    { optOuts: 0, codes: 0 },
  ],
  over: [404, 404, 404],
  holding: [200, 200, 200],
};

const decisionsOf = ({ json }: Reply) => (json["results"] as { decisions: object[] }[] | undefined)?.[0]?.decisions;

async function signIn(aw: Served, { email, phone }: Awaited<ReturnType<typeof makeOwner>>, code = phone.code()) {
  const browser = new Browser(aw);
  await browser.send("/signin", { email, password });
  await browser.send("/signin/code", { code });
  return browser.open("/v1/me");
}

const rekeyed = ({ parts }: Served) =>
  rekey(parts.contextOf({ unit: rootUnit, mode: "test" }, { kind: "host", id: "rekey" }));

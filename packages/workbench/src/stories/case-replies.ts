import type { CaseDetail, CaseItem } from "@afterword/sdk";
import { expect } from "vitest";
import { startBouncing, type Bouncing } from "./bouncing.ts";
import { makeOwner } from "./signing-in.ts";

/** A mail as somebody's program writes it. */
const replyOf = (to: string, words: string, { from = "Amina <Amina@example.org>", id = "1", more = "" } = {}): string =>
  `From: ${from}
To: ${to}
Message-ID: <${id}@mail.example.org>
Subject: Re: An answer
MIME-Version: 1.0
${more}Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

${words}

On Thu, 5 Mar 2026, the desk <${to}> wrote:
> What happened?

--b
Content-Type: image/png; name=screen.png
Content-Disposition: attachment; filename=screen.png

x
--b--
`.replaceAll("\n", "\r\n");

/** The address that replies to the last mail go to, and who it was sent to. */
function lastMail({ smtp }: Bouncing) {
  const mail = smtp.mails.at(-1);
  const [, replyTo = ""] = /^Reply-To: <?([^>\r\n]+)/m.exec(mail?.text ?? "") ?? [];
  return { replyTo, from: mail?.from ?? "", to: mail?.to[0] ?? "" };
}

/** A client's reply comes back to their case, once, and opens it again; of all else nothing is kept. */
export async function expectReplies(database: string): Promise<void> {
  const world = await startBouncing(database);
  const { smtp, call, hand, advance } = world;
  const owner = await makeOwner(world.aw);
  await world.ask("e1", "amina");
  const [, token = ""] = /\/r\/([0-9A-Za-z]{27})/.exec(smtp.mails[0]?.text.replace(/=\r\n/g, "") ?? "") ?? [];
  expect((await call("POST", `/r/${token}`, { answers: { csat: 1 }, submissionId: "s" })).status).toBe(201);
  await advance("1s");
  const [{ id = "" } = {}] = (await call("GET", "/v1/cases")).json["items"] as Partial<CaseItem>[];
  const detail = async () => (await call("GET", `/v1/cases/${id}`)).json as unknown as CaseDetail;
  const told = () => smtp.mails.filter(({ to }) => to[0] === owner.email).length;
  const receipt = smtp.mails.find(({ to, text }) => to[0] === "amina@example.org" && text.includes("Reply-To: c+"));
  expect(receipt?.from).toMatch(/^b\+/);
  const sent = await call("POST", `/v1/cases/${id}/answers`, { revision: 1, text: "What happened?" });
  expect(sent.status, sent.text).toBe(200);
  await advance("1s");
  const { replyTo, from, to } = lastMail(world);
  expect(replyTo).toMatch(/^c\+[0-9a-z]{26}-[0-9a-z]{16}@bounces\.example\.org$/);
  expect(to).toBe("amina@example.org");
  const reply = async (raw: string) => (await hand(raw)).json["kind"];

  // What is forged, automatic, or somebody else's changes nothing.
  const wrong = replyTo.replace(/.@/, (end) => (end.startsWith("a") ? "b@" : "a@"));
  const automatic = { more: "Auto-Submitted: auto-replied\n" };
  expect(await reply(replyOf(replyTo, "Away.", automatic))).toBe("auto_reply");
  expect(await reply(replyOf(wrong, "No."))).toBe("forged");
  expect(await reply(replyOf(replyTo, "No.", { from: "Juma <juma@example.org>" }))).toBe("forged");
  expect(await reply(replyOf(from.replace("b+", "c+"), "No."))).toBe("forged");
  const bare = `From: amina@example.org\r\nTo: ${replyTo}\r\n\r\n> What happened?\r\n`;
  expect(await reply(bare)).toBe("unclear");
  expect((await detail()).revision).toBe(2);

  expect(await reply(replyOf(replyTo, "It took weeks.\n\nAmina"))).toBe("reply");
  expect(await reply(replyOf(replyTo, "It took weeks.\n\nAmina"))).toBe("duplicate");
  const after = await detail();
  expect(after).toMatchObject({ state: "new", revision: 3 });
  const said = { kind: "reply", text: "It took weeks.\n\nAmina", by: "client", leftOff: 1, mail: null };
  expect(after.notes.at(-1)).toMatchObject(said);

  // One that waits for them goes on, and one that was resolved is opened again.
  const change = async (body: object) => {
    const { revision } = await detail();
    expect((await call("PATCH", `/v1/cases/${id}`, { revision, ...body })).status).toBe(200);
  };
  await change({ state: "acknowledged" });
  await change({ state: "in_progress" });
  await change({ state: "waiting_client" });
  expect(await reply(replyOf(replyTo, "In May.", { id: "2" }))).toBe("reply");
  expect((await detail()).state).toBe("in_progress");
  await change({ state: "resolved", causes: ["timeliness"], actionTaken: "Paid." });
  await advance("3d");
  const before = told();
  expect(await reply(replyOf(replyTo, "Nothing was paid.", { id: "3" }))).toBe("reply");
  const again = await detail();
  expect(again).toMatchObject({ state: "reopened" });
  expect(again.notes.slice(-2).map(({ kind, by }) => [kind, by])).toEqual([
    ["reply", "client"],
    ["state", "client"],
  ]);
  expect(Date.parse(again.due.resolve)).toBeGreaterThan(Date.parse(after.due.resolve));
  await advance("1s");
  await advance("3d");
  expect(told()).toBeGreaterThan(before);
  const metrics = (await world.aw.call("GET", "/metrics")).text;
  expect(metrics).toContain('afterword_bounces_total{kind="reply"} 3');

  // What few may read is theirs as well, each time it is written.
  const few = ["My supervisor asked for a bribe.", "And my manager for another bribe."];
  for (const [at, words] of few.entries())
    expect(await reply(replyOf(replyTo, words, { id: `few-${String(at)}` }))).toBe("reply");
  const [restricted] = (await call("GET", "/v1/cases?queue=restricted")).json["items"] as CaseItem[];
  const kept = (await call("GET", `/v1/cases/${restricted?.id ?? ""}`)).json as unknown as CaseDetail;
  expect([kept.restricted, kept.notes.map(({ text }) => text)]).toEqual([true, [null, ...few]]);

  expect((await call("DELETE", "/v1/people/amina")).status).toBe(200);
  expect((await call("GET", `/v1/cases/${id}`)).text).not.toContain("weeks");
  expect(await reply(replyOf(replyTo, "Hello?", { id: "4" }))).toBe("forged");
  await world.stop();
}

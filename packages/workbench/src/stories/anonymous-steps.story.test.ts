import { afterAll, beforeAll, expect, test } from "vitest";
import { browser, part } from "./browser.ts";
import { longProject } from "./long-project.ts";
import { serve, type Served } from "./served.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve(undefined, longProject);
});
afterAll(() => aw.stop());

/** Somebody is asked, and nothing will say what they answer; gives the link's token. */
async function invite(id: string): Promise<string> {
  const person = { id: `p-${id}`, email: `p-${id}@example.org` };
  await aw.call("POST", "/v1/events", { id, type: "ticket.left", person, data: { id, team: "ICT" } });
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  const mails = (await aw.call("GET", `/dev/mail.json?to=${person.email}`)).json as unknown as { text: string }[];
  return /\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
}

/** As long as a person needs to press a button, at least. */
const think = () => aw.call("POST", "/dev/clock", { advance: "3s" });

const ballots = () =>
  aw.parts.store.read({ unit: "org", mode: "test" }, (rows) =>
    rows.ballots.list({ survey: "long-secret", wave: null }),
  );
const hidden = ({ text }: { text: string }) =>
  [...text.matchAll(/<input type="hidden" name="(q\.[^"]*)" value="([^"]*)">/g)].map(
    ([, name, value]) => `${String(name)}=${String(value)}`,
  );

test("an anonymous survey is asked page by page, and nothing is kept on the server before the end", async () => {
  const token = await invite("A1");
  const { open, press } = browser(aw, token);
  const first = await open("?score=1");
  expect([part(first), /value="1"[^>]*checked/.test(first.text)]).toEqual(["Part 1 of 6", true]);
  expect(first.text).toContain("Nothing is kept before you send the last part.");
  const brought = await press();
  expect([brought.status, part(brought), brought.text.includes('class="question" data-q="wrong"')]).toEqual([
    200,
    "Part 1 of 6",
    true,
  ]);
  const why = await press({ "q.wrong": "slow" });
  expect([part(why), hidden(why)]).toEqual(["Part 2 of 6", ["q.csat=1", "q.wrong=slow"]]);
  expect(why.text).toContain("Why do you say \u20681 – Very dissatisfied\u2069?");
  await press({ "q.why": 'one\r\n"two"' });
  const typed = await press({ "q.speed": "4" });
  expect(hidden(typed)).toEqual(["q.csat=1", "q.wrong=slow", "q.why=one\n&quot;two&quot;", "q.speed=4"]);
  const back = await press({ "q.grid.hr": "good" }, { back: "1" });
  expect([back.status, part(back), /value="4"[^>]*checked/.test(back.text)]).toEqual([200, "Part 3 of 6", true]);
  await press();
  await press({ "q.grid.ict": "bad" });
  await press({ "q.days": "2,5" });
  expect([await ballots(), (await aw.call("GET", `/r/${token}`)).text.includes("Part 1 of 6")]).toEqual([[], true]);
  await think();
  const thanks = await press({ "q.office": "false" });
  expect([thanks.status, thanks.text.includes("<form")]).toEqual([201, false]);
  expect((await ballots()).map(({ answers }) => answers)).toEqual([
    {
      csat: 1,
      wrong: ["slow"],
      why: 'one\n"two"',
      speed: 4,
      grid: { hr: "good", ict: "bad" },
      days: 2.5,
      office: false,
    },
  ]);
  const kept = JSON.stringify(await ballots());
  expect(kept).not.toMatch(/"layout"|"direction"|wide/);
});

test("an earlier answer that is changed drops what is no longer asked; a phone asks row by row, in any language", async () => {
  const { open, press } = browser(aw, await invite("A2"), { "sec-ch-ua-mobile": "?1" });
  await open("?lang=fr");
  await press({ "q.csat": "2" });
  const why = await press({ "q.wrong": "rude" });
  expect([hidden(why), why.text.includes('<html lang="fr" dir="ltr">')]).toEqual([["q.csat=2", "q.wrong=rude"], true]);
  await press({}, { back: "1" });
  const changed = await press({ "q.csat": "5" });
  expect(hidden(changed)).toEqual(["q.csat=5"]);
  await press();
  const first = await press({ "q.speed": "5" });
  expect([first.text.includes('name="q.grid.hr"'), first.text.includes('name="q.grid.ict"')]).toEqual([true, false]);
  const second = await press({ "q.grid.hr": "good" });
  expect(hidden(second)).toEqual(["q.csat=5", "q.speed=5", "q.grid.hr=good"]);
  const arabic = await press({ "q.grid.ict": "bad" }, { lang: "ar" });
  expect([arabic.text.includes('dir="rtl"'), /value="bad" checked/.test(arabic.text)]).toEqual([true, true]);
  await press();
  await press();
  const wrong = await press({ "q.office": "perhaps" });
  expect([wrong.status, hidden(wrong).length]).toEqual([422, 4]);
  const hasty = await press({ "q.office": "false" });
  expect([hasty.status, part(hasty), hidden(hasty).length]).toEqual([422, "الجزء 6 من 6", 4]);
  await think();
  expect((await press()).status).toBe(201);
  expect((await ballots()).map(({ locale }) => locale)).toContain("ar");
});

test("carried answers are checked at the end: what is wrong is shown on its own page", async () => {
  const { open, send, press } = browser(aw, await invite("A3"));
  const before = await ballots();
  const first = await open();
  const nonce = /name="nonce" value="([^"]*)"/.exec(first.text)?.[1] ?? "";
  const all = { "q.csat": "9", "q.speed": "4", "q.grid.hr": "good", "q.grid.ict": "bad", "q.office": "false" };
  const form = new URLSearchParams({ ...all, nonce, submissionId: "s1", commit: "1", page: "office", shown: "office" });
  const reply = await send(form);
  expect([reply.status, part(reply), reply.text.includes('role="alert"')]).toEqual([422, "Part 1 of 6", true]);
  expect(hidden(reply)).toContain("q.grid.ict=bad");
  expect(await ballots()).toEqual(before);
  expect(part(await press({ "q.csat": "5" }))).toBe("Part 2 of 6");
});

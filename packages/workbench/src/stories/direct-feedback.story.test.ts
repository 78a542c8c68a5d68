import { directFeedback } from "@afterword/library";
import { defineProject } from "@afterword/sdk";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { toldOn, visitorOf } from "./form-pages.ts";
import { serve, type Served } from "./served.ts";

let aw: Served;
let visitor: ReturnType<typeof visitorOf>;
beforeAll(async () => {
  aw = await serve("file::memory:", defineProject({ surveys: [directFeedback()] }));
});
beforeEach(() => {
  visitor = visitorOf(aw);
});
afterAll(() => aw.stop());

// A form is read for what is ticked; what was typed is typed again.
const typed = { "q.message": "Nobody answers." };
const told = { "q.type": "complaint", "q.about": "travel", ...typed, "q.contact": "yes" };

/** What has come to an address, newest first. */
async function mailsTo(address: string) {
  await aw.call("POST", "/dev/clock", { advance: "1m" });
  return (await aw.call("GET", `/dev/mail.json?to=${address}`)).json as unknown as { subject: string; text: string }[];
}

test("who writes on an English page and chooses French gets every mail and the status in French", async () => {
  const first = await visitor.open("/f/direct-feedback?lang=en");
  const second = await visitor.send(first, told);
  expect(second.text).toContain("Which language should we use?");
  const ways = { ...typed, "q.email": "amina@example.org", "q.language": "fr" };
  const thanks = await visitor.send(second, ways);
  expect(thanks.status).toBe(201);
  expect(thanks.text).toContain("A first reply comes within 2 working days.");
  const { reference, code } = toldOn(thanks.text);
  expect(thanks.text).toContain(`/s/${code}?lang=fr`);
  await aw.call("PATCH", `/v1/records/${reference}`, { reply: "Nous y travaillons." });
  const mails = await mailsTo("amina@example.org");
  expect(mails.map(({ subject }) => subject)).toEqual([
    `[Test] Réponse à votre message ${reference}`,
    expect.stringMatching(new RegExp(`^\\[Test\\] .*votre message.*${reference}`)),
  ]);
  for (const { text } of mails) expect(text).toContain("Bonjour,");
  const status = await visitor.open(`/s/${code}`, { "accept-language": "en" });
  expect(status.text).toContain('<html lang="fr"');
  expect(status.text).toContain("Nous y travaillons.");
});

test("who chooses no language is written to in that of the page", async () => {
  const second = await visitor.send(await visitor.open("/f/direct-feedback?lang=es"), told);
  await visitor.send(second, { ...typed, "q.email": "eva@example.org" });
  expect((await mailsTo("eva@example.org"))[0]?.text).toContain("Hola:");
});

test("who wants to be contacted and says no way is told which fields would do", async () => {
  const second = await visitor.send(await visitor.open("/f/direct-feedback?lang=en"), told);
  const third = await visitor.send(second, { ...typed, "q.name": "Amina" });
  expect(third.status).toBe(422);
  const words = "Fill in at least one of these: E-mail address / Telephone";
  expect(third.text).toContain(`<p class="error" id="q-email-error">${words}</p>`);
  expect(third.text).toContain(`<p class="error" id="q-phone-error">${words}</p>`);
  expect(third.text).toContain('value="Amina"');
  expect((await visitor.send(third, { ...typed, "q.name": "Amina", "q.phone": "4711" })).status).toBe(201);
  const none = await visitor.send(await visitor.open("/f/direct-feedback?lang=en"), {
    ...told,
    "q.type": "thanks",
    "q.contact": "no",
  });
  // Whether the team may read it is asked of thanks alone, and need not be answered.
  expect(none.text).toContain("My words may be passed on to the team, without my name.");
  expect((await visitor.send(none, typed)).status).toBe(201);
});

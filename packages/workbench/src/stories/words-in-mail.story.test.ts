import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { formOf, serve, type Served } from "./served.ts";

// A first question that is answered in words can be answered from the mail, too.

const about = (name: string) => defineEvent(name, z.object({ id: z.string() }), { subject: "id" });
const helped = defineSurvey("helped", { helped: q.yesNo("Did this help?"), why: q.comment("Why?").optional() });
const options = { quiet: "A quiet room", "two rooms": "Two rooms" };
const room = defineSurvey("room", { room: q.choice(options, "Which room?") }, { privacy: "anonymous" });
const [read, booked] = [about("page.read"), about("room.booked")];
const project = defineProject({
  surveys: [helped, room],
  rules: [when(read).ask(helped).by("email").after("1m"), when(booked).ask(room).by("email").after("1m")],
});

let aw: Served;
beforeAll(async () => {
  aw = await serve("file::memory:", project);
});
afterAll(() => aw.stop());

/** The link beside some words of the mail that an event brings. */
async function linkOf(type: string, words: string): Promise<string> {
  const person = { id: `p-${type}`, email: `${type}@example.org` };
  await aw.call("POST", "/v1/events", { id: type, type, person, data: { id: "1" } });
  await aw.call("POST", "/dev/clock", { advance: "2m" });
  const mails = (await aw.call("GET", `/dev/mail.json?to=${person.email}`)).json as unknown as { text: string }[];
  return new RegExp(`^${words}: \\S+(/r/\\S+)$`, "m").exec(mails[0]?.text ?? "")?.[1] ?? "";
}

test.each([
  ["page.read", "No", "helped", "false"],
  ["room.booked", "Two rooms", "room", "two rooms"],
])(
  "after %s a tap on %s opens the page with it chosen, and nothing counts until it is sent",
  async (type, words, name, value) => {
    const link = await linkOf(type, words);
    expect(link).toContain(`?score=${encodeURIComponent(value)}`);
    const page = await aw.call("GET", link);
    const form = formOf(page.text);
    expect(form.get(`q.${name}`)).toBe(value);
    expect((await aw.call("GET", `/v1/responses?survey=${name}`)).json["items"]).toEqual([]);
    await aw.call("POST", "/dev/clock", { advance: "3s" });
    expect((await aw.call("POST", link.replace(/\?.*/, ""), form)).status).toBe(201);
  },
);

import { languages, sampleAnswers, templates } from "@afterword/library";
import { previewFiles } from "@afterword/runner/parts";
import { defineEvent, defineProject, journey, when, type AnswerRecord, type Survey } from "@afterword/sdk";
import { expect, test } from "vitest";
import { z } from "zod";
import { tokenIn } from "./program.ts";
import { phoneAgent } from "./respondent.ts";
import { serve, type Reply, type Served } from "./served.ts";

// Bytes and requests of what the ready-made surveys send, as it goes over the wire. Times are measured by `npm run bench`.

const done = defineEvent("thing.done", z.object({ id: z.string() }), { subject: "id" });
const made = templates.map(({ name, make }) => ({ name, survey: make({ privacy: "identified" }) }));
const isOpen = ({ survey }: { survey: Survey }) => survey.definition.kind === "feedback";
const asked = made.filter((one) => !isOpen(one));

/** What one TCP connection sends at once: ten segments of 1,460 bytes. */
const longestPage = 14 * 1024;

/** The bytes of a reply on the wire. */
function bytesOf({ headers }: Reply): number {
  expect(headers.get("content-encoding")).toBe("gzip");
  const lines = [...headers].map(([name, value]) => name.length + value.length + 4);
  return Number(headers.get("content-length")) + lines.reduce((sum, line) => sum + line, 19);
}

/** The largest page, of which nothing else is loaded. */
function expectSmall(pages: readonly Reply[]): void {
  for (const page of pages) {
    expect(page.status).toBe(200);
    expect(page.text).toContain('<script type="module">');
    expect(page.text).not.toMatch(/\ssrc=|@import|url\(|<link (?!rel="icon" href="data:,")|srcset|<iframe/);
  }
  expect(Math.max(...pages.map(bytesOf))).toBeLessThanOrEqual(longestPage);
}

const agents = { phone: phoneAgent, wide: "Mozilla/5.0 (X11; Linux x64) Chrome/140.0" };

/** The link of a new person in a language. */
async function askIn(aw: Served, locale: string): Promise<string> {
  const email = `${locale}@example.org`;
  const person = { id: locale, email, locale };
  await aw.call("POST", "/v1/events", { type: "thing.done", person, data: { id: `INC-${locale}` } });
  await aw.call("POST", "/dev/clock", { advance: "1s" });
  const mails = (await aw.call("GET", `/dev/mail.json?to=${email}`)).json as unknown as { text: string }[];
  return `/r/${tokenIn(mails[0]?.text ?? "")}`;
}

test.for(asked)("each page of $name is at most 14 KB in one reply, in every language", async ({ survey }) => {
  const rule = when(done).ask(survey).by("email").after("0s");
  const aw = await serve("file::memory:", defineProject({ surveys: [survey], rules: [rule] }));
  const answers = sampleAnswers(survey)[0] as AnswerRecord;
  for (const locale of languages) {
    const path = await askIn(aw, locale);
    const open = (agent: string, query = "") => aw.call("GET", path + query, undefined, { "user-agent": agent });
    expectSmall(await Promise.all(Object.values(agents).map((agent) => open(agent))));
    await aw.call("POST", path, { answers, submissionId: locale, complete: false });
    for (const layout of ["phone", "wide"] as const)
      for (const { id } of journey(survey.definition, answers, { layout }))
        expectSmall([await open(agents[layout], `?page=${encodeURIComponent(id)}`)]);
  }
  await aw.stop();
});

test.for(made.filter(isOpen))("the open form $name is at most 14 KB in one reply, in every language", async (one) => {
  const aw = await serve("file::memory:", defineProject({ surveys: [one.survey], rules: [] }));
  const path = `/f/${one.survey.definition.id}`;
  expectSmall(await Promise.all(languages.map((locale) => aw.call("GET", `${path}?lang=${locale}`))));
  await aw.stop();
});

test("the HTML of every mail of every survey is at most 20 KB, in every language", () => {
  const mails = [
    ...previewFiles(
      made.map(({ survey }) => survey.definition),
      Date.UTC(2026, 10, 28, 9),
    ),
  ];
  const large = mails.filter(({ path, text }) => path.includes("/") && Buffer.byteLength(text) > 20_480);
  expect(large.map(({ path }) => path)).toEqual([]);
});

import { expect, test } from "vitest";
import { askPerson, newestMail, type Asked } from "./asked.ts";
import { inBrowser, respondents } from "./in-browser.ts";
import { tokenIn, type Running } from "./program.ts";
import { mannersByTurns, visitAs } from "./respondent.ts";
import { formOf } from "./served.ts";

// What respondents meet besides questions. Every page that is opened or pressed for is looked at.

const timeout = 180_000;
const story = inBrowser(respondents);
const send = "button[name=commit]:not([hidden], .unseen)";
let [addresses, waves] = [0, 0];

/** An address that nobody else visits from. */
const ownAddress = () => ({ "x-forwarded-for": `10.1.0.${String(++addresses)}` });

/** What is known of somebody: where the invitation stands, what they want no more of, and what was decided last. */
async function known({ call }: Running, { id }: Asked) {
  const of = async (path: string) => (await call("GET", path)).json;
  const invitations = (await of(`/v1/invitations?person=${id}`)).items as { state: string }[];
  const decisions = (await of(`/v1/people/${id}/decisions`))["decisions"] as { outcome: string; reason?: string }[];
  return {
    state: invitations[0]?.state,
    optOuts: ((await of(`/v1/people/${id}`))["optOuts"] as { scope: string }[]).map(({ scope }) => scope).sort(),
    decided: [decisions[0]?.outcome, decisions[0]?.reason],
  };
}

test.for(mannersByTurns(0))(
  "not now, and answered after all ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    const { browser, program } = story.running(ctx);
    const asked = await askPerson(program, "short", manner.locale);
    const respondent = await visitAs(browser, manner);
    await respondent.open(asked.link);
    expect((await known(program, asked)).state).toBe("sent");
    await respondent.press("button[name=decline]");
    expect(await known(program, asked)).toMatchObject({ state: "declined", optOuts: [] });
    await respondent.press("a.tap");
    expect(await respondent.page.locator("button[name=decline]").count()).toBe(0);
    await respondent.keys.choose("csat", "4");
    await respondent.press(send);
    expect((await known(program, asked)).state).toBe("answered");
    expect((await asked.responses()).map(({ answers }) => answers)).toEqual([{ csat: 4 }]);
    await respondent.leave();
  },
);

test.for(mannersByTurns(1))(
  "no more of this, no more of anything, and again ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    const { browser, program } = story.running(ctx);
    const asked = await askPerson(program, "short", manner.locale);
    const respondent = await visitAs(browser, manner);
    const buttons = () =>
      respondent.page.locator("main form button").evaluateAll((all) => all.map((one) => one.getAttribute("value")));
    await respondent.open(asked.unsubscribe);
    expect([await buttons(), (await known(program, asked)).optOuts]).toEqual([["survey", "all"], []]);
    await respondent.press("button[name=scope][value=survey]");
    expect([await buttons(), (await known(program, asked)).optOuts]).toEqual([["all", "1"], ["short"]]);
    await asked.happens("short.closed", `${asked.subject}-2`);
    await program.call("POST", "/dev/clock", { advance: "1s" });
    expect((await known(program, asked)).decided).toEqual(["skipped", "opted_out"]);
    await respondent.press("button[name=scope][value=all]");
    expect([await buttons(), (await known(program, asked)).optOuts]).toEqual([["1"], ["all", "short"]]);
    await respondent.press("button[name=undo]");
    expect([await buttons(), (await known(program, asked)).optOuts]).toEqual([["survey", "all"], []]);
    await respondent.leave();
  },
);

/** A wave that asks one person and is closed. */
async function closedWave(program: Running, locale: string): Promise<string> {
  const { call, base } = program;
  const id = `wave-${String(++waves)}`;
  const email = `${id}@example.org`;
  await call("POST", "/v1/people", [{ id, email, locale, attributes: { site: id } }]);
  await call("POST", "/v1/waves", {
    id,
    survey: "every",
    every: "once",
    anchor: `209${String(waves)}-02-03T09:00`,
    timeZone: "UTC",
    audience: { source: "person", name: "site", test: "is", value: id },
    window: { hours: "00:00-24:00", days: "any" },
  });
  await call("POST", `/v1/waves/${id}/launch`);
  await call("POST", "/dev/clock", { advance: "25m" });
  const token = tokenIn(await newestMail(program, email));
  await call("POST", `/v1/waves/${id}/close`);
  return `${base}/r/${token}`;
}

test.for(mannersByTurns(0))(
  "links that lead nowhere: withdrawn, closed, expired, unknown ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    const { browser, program } = story.running(ctx);
    const { locale } = manner;
    const withdrawn = await askPerson(program, "short", locale);
    await withdrawn.happens("reopened", withdrawn.subject);
    const closed = await closedWave(program, locale);
    const expired = await askPerson(program, "short", locale);
    const respondent = await visitAs(browser, manner, ownAddress());
    const headings: string[] = [];
    const open = async (url: string, status: number) => {
      const reply = respondent.page.waitForResponse(url);
      await respondent.open(url);
      expect((await reply).status(), url).toBe(status);
      headings.push(await respondent.heading());
    };
    await open(withdrawn.link, 410);
    await open(closed, 410);
    await program.call("POST", "/dev/clock", { advance: "15d" });
    await open(expired.link, 410);
    await open(`${program.base}/r/${"x".repeat(27)}`, 404);
    await open(`${program.base}/c`, 200);
    await open(`${program.base}/s`, 200);
    for (let guesses = 0; guesses < 9; guesses++) await respondent.page.request.get(`${program.base}/c/AAAA-AAAA`);
    await open(`${program.base}/c/AAAA-AAAA`, 404);
    await open(`${program.base}/c/AAAA-AAAA?lang=${locale}`, 429);
    expect([...new Set(headings)]).toHaveLength(7);
    await respondent.leave();
  },
);

test.for(mannersByTurns(1))(
  "forms that can't be taken: answered elsewhere, sent twice, too large; and a receipt ($locale, $width px, script: $javaScriptEnabled)",
  { timeout },
  async (manner, ctx) => {
    const { browser, program } = story.running(ctx);
    const { link, id, responses } = await askPerson(program, "short", manner.locale);
    const respondent = await visitAs(browser, manner);
    const { page, keys } = respondent;
    /** Presses, and gives what the service said. */
    const press = async (selector: string) => {
      const reply = page.waitForResponse((one) => one.request().method() === "POST");
      await respondent.press(selector);
      return (await reply).status();
    };
    const swell = () =>
      page.locator("textarea").evaluate((field: HTMLTextAreaElement) => {
        field.removeAttribute("maxlength");
        field.value = "x".repeat(70_000);
      });

    await respondent.open(link);
    await keys.choose("csat", "2");
    await swell();
    expect(await press(send)).toBe(413);
    expect(await responses()).toEqual([]);

    await respondent.open(link);
    await program.call("POST", new URL(link).pathname, { answers: { csat: 5 }, submissionId: "elsewhere" });
    await keys.choose("csat", "2");
    expect(await press(send)).toBe(409);
    expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 5 }]);
    // What was sent now stands in the form that changes it, which is open.
    expect(await page.locator('details[open] [name="q.csat"]:checked').getAttribute("value")).toBe("2");
    await keys.choose("csat", "4");
    expect(await press(send)).toBe(200);
    expect((await responses()).map(({ answers }) => answers)).toEqual([{ csat: 4 }]);

    expect(await press("button[name=receipt]")).toBe(200);
    expect(await page.locator("main [role=status]").first().innerText()).not.toBe("");
    await program.call("POST", "/dev/clock", { advance: "1s" });
    expect((await program.call("GET", `/dev/mail.json?to=${id}@example.org`)).json).toHaveLength(2);

    await respondent.open(`${program.base}/f/ideas`);
    const same = formOf(await page.content(), { "q.about": "complaint", "q.what": "Once" });
    await page.request.post(`${program.base}/f/ideas`, { form: Object.fromEntries(same) });
    await keys.choose("about", "complaint");
    await keys.type("what", "Twice");
    expect(await press(send)).toBe(409);
    await respondent.leave();
  },
);

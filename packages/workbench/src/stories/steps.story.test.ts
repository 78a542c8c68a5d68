import { afterAll, beforeAll, expect, test } from "vitest";
import { longProject } from "./long-project.ts";
import { browser, part } from "./browser.ts";
import { formOf, serve, type Served } from "./served.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve(undefined, longProject);
});
afterAll(() => aw.stop());

const phone = { "user-agent": "Mozilla/5.0 (Linux; Android 14) Mobile" };
const browse = (token: string, headers: Record<string, string> = {}) => browser(aw, token, headers);
const storedOf = async (subject: string) => {
  const { json } = await aw.call("GET", "/v1/responses?survey=long&limit=500");
  return (json["items"] as { subject: string; answers: object }[]).filter((item) => item.subject === subject);
};

test("a long survey is asked page by page, each saved, and the last one thanks", async () => {
  const { open, press } = browse(await aw.invite("P1"));
  const first = await open("?score=2");
  expect([first.status, part(first)]).toEqual([200, "Part 1 of 6"]);
  expect(first.text).toContain("About \u2068P1\u2069");
  expect(first.text).toMatch(/value="2"[^>]*checked/);
  expect(first.text).not.toContain('name="back"');
  expect(await storedOf("P1")).toEqual([]);

  const brought = await press();
  expect([brought.status, part(brought)]).toEqual([200, "Part 1 of 6"]);
  expect(brought.text).toMatch(/<div class="question" data-q="wrong"/);
  expect(brought.text).toMatch(/<div class="notice" role="status" tabindex="-1" autofocus>[^<]*<a href="#q-wrong">/);
  expect(await storedOf("P1")).toMatchObject([{ status: "partial", answers: { csat: 2 } }]);

  const why = await press({ "q.wrong": "slow" });
  expect([part(why), why.text.includes("Why do you say \u20682 – Dissatisfied\u2069?")]).toEqual(["Part 2 of 6", true]);
  expect(why.text).not.toContain("autofocus");
  expect(part(await press({ "q.why": "" }))).toBe("Part 3 of 6");
  expect(part(await press({ "q.speed": "4" }))).toBe("Part 4 of 6");
  expect(part(await press({ "q.grid.hr": "good", "q.grid.ict": "notSure" }))).toBe("Part 5 of 6");
  const last = await press({ "q.days": "٣٫٥" });
  expect(part(last)).toBe("Part 6 of 6");
  expect(last.text).toContain("Send my answer");
  const thanks = await press({ "q.office": "false" });
  expect([thanks.status, thanks.text.includes("<h1>Thank you</h1>"), thanks.text.includes("novalidate")]).toEqual([
    200,
    true,
    false,
  ]);
  expect(await storedOf("P1")).toMatchObject([
    {
      status: "complete",
      answers: { csat: 2, wrong: ["slow"], speed: 4, grid: { hr: "good", ict: "notSure" }, days: 3.5, office: false },
      locale: "en",
      layout: "wide",
      direction: "ltr",
    },
  ]);
});

test("the button that goes back keeps what was typed, and the browser's goes to addresses of their own", async () => {
  const token = await aw.invite("P2");
  const { open, press } = browse(token);
  await open();
  await press({ "q.csat": "5" });
  const back = await press({ "q.why": "It was fine" }, { back: "1" });
  expect([part(back), /value="5"[^>]*checked/.test(back.text)]).toEqual(["Part 1 of 6", true]);
  const on = await press();
  expect([part(on), on.text.includes(">\nIt was fine</textarea>")]).toEqual(["Part 2 of 6", true]);
  expect(part(await press())).toBe("Part 3 of 6");
  const wrong = await press({ "q.speed": "9" }, { back: "1" });
  expect([part(wrong), (await storedOf("P2"))[0]?.answers]).toEqual(["Part 2 of 6", { csat: 5 }]);
  for (const [page, at] of [
    ["csat", "1"],
    ["why", "2"],
    ["speed", "3"],
  ])
    expect(part(await open(`?page=${String(page)}`))).toBe(`Part ${String(at)} of 6`);
});

test("the same link goes on where it stopped, on another device too, where a matrix is asked row by row", async () => {
  const token = await aw.invite("P3");
  const desk = browse(token);
  await desk.open();
  await desk.press({ "q.csat": "4" });
  await desk.press();
  await desk.press({ "q.speed": "3" });
  const mobile = browse(token, phone);
  const resumed = await mobile.open();
  expect(part(resumed)).toBe("Part 4 of 6: question 1 of 2");
  expect(resumed.text).toContain("Your earlier answers are saved.");
  expect([resumed.text.includes("q.grid.hr"), resumed.text.includes("q.grid.ict")]).toEqual([true, false]);
  const missing = await mobile.press();
  expect([missing.status, part(missing), /class="error"[^>]*>Choose an answer</.test(missing.text)]).toEqual([
    422,
    "Part 4 of 6: question 1 of 2",
    true,
  ]);
  const second = await mobile.press({ "q.grid.hr": "bad" });
  expect([part(second), second.text.includes("Your earlier answers")]).toEqual(["Part 4 of 6: question 2 of 2", false]);
  expect(await storedOf("P3")).toMatchObject([{ status: "partial", answers: { grid: { hr: "bad" } } }]);
  await mobile.press({ "q.grid.ict": "good" });
  await mobile.press({ "q.days": "" });
  await mobile.press({ "q.office": "true" });
  const done = await mobile.press({ "q.where": "Annex B" });
  expect(done.status).toBe(200);
  expect(await storedOf("P3")).toMatchObject([
    { status: "complete", layout: "phone", answers: { grid: { hr: "bad", ict: "good" }, where: "Annex B" } },
  ]);
});

test("an earlier answer that is changed drops what is no longer asked, and asks for what is", async () => {
  const token = await aw.invite("P4");
  const { open, press } = browse(token);
  await open();
  await press({ "q.csat": "1" });
  await press({ "q.wrong": "rude" });
  await open("?page=csat");
  await press({ "q.csat": "5" });
  expect((await storedOf("P4"))[0]?.answers).toEqual({ csat: 5 });
  await open("?page=csat");
  const asked = await press({ "q.csat": "2" });
  expect([part(asked), asked.text.includes('class="question" data-q="wrong"')]).toEqual(["Part 1 of 6", true]);
});

test("a page that can't be reached yet, or is none, leads to the first that is open", async () => {
  const token = await aw.invite("P5");
  const { open, press } = browse(token);
  for (const page of ["grid", "office", "nothing", "", "csat.x"])
    expect(part(await open(`?page=${page}`))).toBe("Part 1 of 6");
  await press({ "q.csat": "5" });
  expect(part(await open("?page=office"))).toBe("Part 2 of 6");
});

test("a page from a second window, filled in before the first was sent, comes back with what was typed", async () => {
  const token = await aw.invite("P6");
  const [one, two] = [browse(token), browse(token)];
  await one.open();
  await two.open();
  await one.press({ "q.csat": "5" });
  const late = await two.press({ "q.csat": "3" });
  expect([late.status, part(late), late.text.includes("saved from another page")]).toEqual([409, "Part 1 of 6", true]);
  expect(late.text).toMatch(/value="3"[^>]*checked/);
  expect(part(await two.press())).toBe("Part 2 of 6");
  expect((await storedOf("P6"))[0]?.answers).toEqual({ csat: 3 });
});

test("the same page sent twice is saved once, and leads on alike", async () => {
  const token = await aw.invite("P7");
  const form = formOf((await aw.call("GET", `/r/${token}`)).text, { "q.csat": "4" });
  const replies = [await aw.call("POST", `/r/${token}`, form), await aw.call("POST", `/r/${token}`, form)];
  expect(replies.map(({ status }) => status)).toEqual([303, 303]);
  expect(replies[0]?.headers.get("location")).toBe(replies[1]?.headers.get("location"));
  expect(await storedOf("P7")).toHaveLength(1);
});

test("what was sent can be changed page by page while the link works", async () => {
  const token = await aw.invite("P8");
  const answers = { csat: 5, speed: 4, grid: { hr: "good", ict: "bad" }, office: false };
  expect((await aw.call("POST", `/r/${token}`, { answers, submissionId: "j" })).status).toBe(201);
  const { open, press } = browse(token);
  const recorded = await open();
  expect(recorded.text).toContain("ICT: Bad");
  expect(recorded.text).not.toContain("novalidate");
  expect(recorded.text).toContain(`href="/feedback/r/${token}?page=csat"`);
  await open("?page=speed");
  await press({ "q.speed": "1" });
  expect(await storedOf("P8")).toMatchObject([{ status: "complete", answers: { ...answers, speed: 1 } }]);
});

test("the language is switched without losing what was typed, and goes along to the end", async () => {
  const { open, press } = browse(await aw.invite("P9"));
  await open();
  await press({ "q.csat": "4" });
  const arabic = await press({ "q.why": "typed before" }, { lang: "ar" });
  expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
  expect(arabic.text).toContain(">\ntyped before</textarea>");
  expect(arabic.text).toContain('<bdi lang="en" dir="ltr">Why do you say');
  expect((await storedOf("P9"))[0]?.answers).toEqual({ csat: 4 });
  const next = await press({ "q.why": "typed before" });
  expect([next.text.includes('lang="ar"'), next.text.includes(">It was done in time<")]).toEqual([true, true]);
  await press({ "q.speed": "4" });
  await press({ "q.grid.hr": "good", "q.grid.ict": "good" });
  await press();
  await press({ "q.office": "false" });
  expect(await storedOf("P9")).toMatchObject([{ status: "complete", locale: "ar", direction: "rtl" }]);
});

test("a link may name the language, and an anchor's words are part of what the ends of a scale are called", async () => {
  const { open } = browse(await aw.invite("P10"));
  const page = await open("?lang=ar");
  expect(page.text).toContain('<html lang="ar" dir="rtl">');
  expect(page.text).toContain("<bdi>ما مدى رضاك؟</bdi>");
  expect(page.text).toMatch(/value="1" aria-label="[^"]*\p{Script=Arabic}[^"]*"/u);
  expect(page.text).toMatch(/<button[^>]*name="lang" value="en" lang="en" dir="ltr">English</);
});

test.each([".", ")", "%3E", "%20", ").", "%22"])(
  "a link works with %s after it, and its form goes to the link itself",
  async (rest) => {
    const token = await aw.invite(`L${rest.length.toString()}${String(rest.codePointAt(rest.length - 1))}`);
    const page = await aw.call("GET", `/r/${token}${rest}`);
    expect([page.status, page.text.includes(`action="/feedback/r/${token}"`)]).toEqual([200, true]);
  },
);

test("unknown links look the same in each language, which a link switches", async () => {
  const pages = await Promise.all(["x".repeat(27), "short"].map((token) => aw.call("GET", `/r/${token}?lang=ar`)));
  expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
  expect(pages[0]?.text).toMatch(
    /<html lang="ar" dir="rtl">[^]*<a href="\?lang=fr" lang="fr" dir="ltr" hreflang="fr">Français<\/a>/,
  );
});

test("what is answered beside the scale counts in no figure", async () => {
  const token = await aw.invite("P11");
  const before = (await aw.call("GET", "/v1/metrics/csat?survey=long&question=csat")).json["rows"] as {
    n: number;
    missing: number;
  }[];
  const { open, press } = browse(token);
  await open();
  expect(part(await press({ "q.csat": "doesNotApply" }))).toBe("Part 2 of 6");
  const after = (await aw.call("GET", "/v1/metrics/csat?survey=long&question=csat")).json["rows"] as typeof before;
  expect([after[0]?.n, after[0]?.missing]).toEqual([before[0]?.n, (before[0]?.missing ?? 0) + 1]);
  const counts = await aw.call("GET", "/v1/metrics/distribution?survey=long&question=csat");
  expect(JSON.stringify(counts.json)).not.toContain("doesNotApply");
  const row = await aw.call("GET", "/v1/metrics/distribution?survey=long&question=grid.ict");
  expect(row.status).toBe(200);
  expect(JSON.stringify(row.json)).not.toContain("notSure");
  expect((await storedOf("P11"))[0]?.answers).toEqual({ csat: "doesNotApply" });
});

test("a page that was filled in before the link expired is taken when it arrives after", async () => {
  const token = await aw.invite("P12");
  const { open } = browse(token);
  const answeredAt = new Date(aw.parts.clock.now()).toISOString();
  await aw.call("POST", "/dev/clock", { advance: "15d" });
  const expired = await open();
  expect([expired.status, expired.text.includes('href="/feedback/f/direct?lang=en"')]).toEqual([410, true]);
  await aw.call("POST", "/dev/clock", { advance: "-15d" });
  await open();
  const form = formOf((await open()).text, { "q.csat": "5", answeredAt });
  await aw.call("POST", "/dev/clock", { advance: "15d" });
  expect((await aw.call("POST", `/r/${token}`, form)).status).toBe(303);
  form.set("answeredAt", "yesterday");
  form.set("submissionId", "another");
  expect((await aw.call("POST", `/r/${token}`, form)).status).toBe(422);
  await aw.call("POST", "/dev/clock", { advance: "-15d" });
  expect(await storedOf("P12")).toMatchObject([{ answers: { csat: 5 } }]);
});

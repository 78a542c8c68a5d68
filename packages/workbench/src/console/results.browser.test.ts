/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { beforeAll, expect } from "vitest";
import { defineProject, defineSurvey, q } from "@afterword/sdk";
import { makeMember } from "../stories/signing-in.ts";
import project from "../stories/story.config.ts";
import { looks, manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";
import { movedSideways, saved, saveEach, sortHeat, turnAxes } from "./results-steps.ts";

// The results at the console: what is shown is what the API says, of whom and when the address says.

const five = { bad: "Bad", poor: "Poor", fine: "Fine", good: "Good", best: "Very good" };
const aspects = { speed: "Speed", care: "Care" };
const yearly = defineSurvey("yearly", {
  csat: q.csat("How satisfied are you with our services overall?"),
  importance: q.matrix(aspects, { ...five }, "How important is it?").optional(),
  desk: q.matrix(aspects, { ...five }, "The help desk: how is its…").optional(),
});
const room = consoleRoom(defineProject({ surveys: [...project.surveys, yearly], rules: [...project.rules] }));
const answered = "2026-05";

beforeAll(async () => {
  for (const [team, scores] of Object.entries({ ICT: [5, 5, 4, 4, 2], HR: [1, 2, 2, 3, 5], Visa: [1, 1, 2] }))
    for (const [at, csat] of scores.entries()) {
      const answers = {
        csat,
        ...(at === 0 ? { why: `Words about ${team}, by ana@example.org: the portal crashed.` } : {}),
      };
      const body = {
        survey: "ticket-csat",
        answers,
        channel: "phone",
        segments: { team },
        id: `${team}-${String(at)}`,
      };
      const { status, text } = await room.aw.call("POST", "/v1/responses", {
        ...body,
        answeredAt: `${answered}-0${String(at + 1)}T09:00:00Z`,
      });
      expect(status, text).toBe(201);
    }
  // What was written is coded a second later.
  await room.aw.call("POST", "/dev/clock", { advance: "2s" });
}, 120_000);

const year = "survey=ticket-csat&span=days&from=2026-01-01&to=2027-01-01&compare=none";
const shots = process.env["AFTERWORD_SHOTS"];

story.each(looks)("every page can be read and used ($locale, $width px)", { timeout: 240_000 }, async (manner) => {
  const desk = await room.sit(room.owner, manner);
  const paths = ["?view=leader&", "?view=manager&", "?view=team&", "/measure?", "/drivers?", "/reached?", "/comments?"];
  for (const path of paths) {
    await desk.page.goto(`${room.aw.base}/feedback/console/results${path}${year}`);
    await desk.page.locator("h1").waitFor();
    // All figures, as for paper: otherwise each waits until it is seen.
    await desk.page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
    await desk.page.waitForLoadState("networkidle");
    if (shots !== undefined)
      await desk.page.screenshot({
        path: `${shots}/${manner.locale}-${path.replaceAll(/\W+/g, "-")}.png`,
        fullPage: true,
      });
    await desk.look();
    if (manner.width === 320) expect(await movedSideways(desk.page)).toEqual([]);
  }
  if (manner.locale === "ar") {
    await desk.page.goto(`${room.aw.base}/feedback/console/results/measure?${year}&by=team`);
    await turnAxes(desk.page);
  }
  for (const details of await desk.page.locator("details.twin").all()) await details.locator("summary").click();
  await desk.page.locator(".page-head .button").first().click();
  await desk.page.getByRole("dialog").waitFor();
  await desk.look();
  await desk.leave();
});

story("a number on the page is the API's, and a file of it too", { timeout: 240_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await page.goto(`${room.aw.base}/feedback/console/results/measure?${year}&by=team`);
  const card = page.locator(".cards figure").first();
  await card.locator("svg").waitFor();
  const rows = async (query: string) =>
    (await room.owner.browser.open(`/v1/metrics/${query}&survey=ticket-csat&from=2026-01-01&to=2027-01-01`)).json[
      "rows"
    ] as { value: number; n: number; group: Record<string, string> }[];
  const [whole] = await rows("csat?question=csat");
  expect(whole?.n).toBe(13);
  await card.locator("summary").click();
  expect(await card.locator("td.number").allInnerTexts()).toEqual(
    expect.arrayContaining([`${whole!.value.toFixed(0)}%`, "13"]),
  );
  // What is said first, and eight quarters whatever the period is.
  const heading = await desk.visit(`/results?${year.replace("&compare=none", "")}&view=leader`);
  expect(heading).toBe("Results");
  expect(await page.locator(".summary p").innerText()).toBe(
    "Satisfaction: 38% (18% to 64%), 13 answers. There are too few answers to compare it with before. Of 3 groups there are too few answers to tell.",
  );
  await page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
  const trend = page.locator(".figures figure").first();
  await trend.locator("summary").click();
  expect(await trend.locator("tbody th").allInnerTexts()).toHaveLength(8);
  await page.goto(`${room.aw.base}/feedback/console/results/drivers?${year}`);
  await page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
  const themes = page.locator(".figures figure", { hasText: ": Theme" }).first();
  await themes.locator("summary").click();
  const ofThemes = await rows("csat?question=csat&by=theme");
  expect(await themes.locator("tbody th").allInnerTexts()).toEqual(["All", "System"]);
  expect(await themes.locator("tbody tr").nth(1).locator("td").allInnerTexts()).toEqual(
    expect.arrayContaining([String(ofThemes.find(({ group }) => group["theme"] === "system")?.n)]),
  );
  if (shots !== undefined) await themes.screenshot({ path: `${shots}/drivers-themes.png` });
  await page.goto(`${room.aw.base}/feedback/console/results/measure?${year}&by=team`);
  const groups = page.locator(".groups tbody tr");
  await groups.first().waitFor();
  const shown = await Promise.all((await groups.all()).map((row) => row.locator("th, td").allInnerTexts()));
  expect(shown.map(([team, value, , n]) => [team, value, n])).toEqual(
    (await rows("csat?question=csat&by=team")).map(({ group, value, n }) => [
      group["team"],
      `${value.toFixed(0)}%`,
      String(n),
    ]),
  );
  // The first chart is the trend; its rows as files.
  await saveEach(page.locator(".figures figure").first());
  await desk.leave();
});

story("limits can be widened in the address, and how people answered is the API's", { timeout: 240_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await page.goto(`${room.aw.base}/feedback/console/results/measure?${year}&by=team`);
  await page.locator(".cards figure svg").first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
  const funnel = page.locator(".figures figure").filter({ has: page.getByText("Limits", { exact: true }) });
  await funnel.locator("figcaption").getByText("No group is clearly apart").waitFor();
  await funnel.getByText("Widen them by how much the groups differ").click();
  await funnel.locator("figcaption").getByText("too few groups to tell how much they differ").waitFor();
  expect(new URL(page.url()).searchParams.get("limits")).toBe("adjusted");
  await page.reload();
  await page.locator(".cards figure svg").first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event("afterword-show-all")));
  await funnel.getByRole("checkbox", { checked: true }).waitFor();

  await page.goto(`${room.aw.base}/feedback/console/results/reached?${year}`);
  const mix = page.locator(".figures figure").filter({ has: page.getByRole("heading", { name: /^How people were/ }) });
  await mix.locator("summary").click();
  expect(await mix.locator("tbody tr").locator("th, td").allInnerTexts()).toEqual([
    ...["Telephone (taken down)", "0", "0", "–", "13"],
  ]);
  const file = await saved(mix, "Figures (CSV)");
  expect(file.suggestedFilename()).toBe("ticket-csat_response-rate_2026-01-01_2027-01-01.csv");
  expect(readFileSync(await file.path(), "utf8")).toContain(",staff,phone,0,0,13,");
  const path = "/v1/metrics/response-rate?survey=ticket-csat&from=2026-01-01&to=2027-01-01&channels=true";
  expect((await room.owner.browser.open(path)).json["rows"]).toMatchObject([
    { channels: [{ origin: "staff", channel: "phone", asked: 0, answered: 0, came: 13 }] },
  ]);
  await desk.leave();
});

story("a filter is in the address, keeps the rest, and goes back", { timeout: 240_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  await page.goto(`${room.aw.base}/feedback/console/results?${year}&view=manager`);
  await page.locator(".groups tbody tr").first().waitFor();
  await sortHeat(page);
  await page.locator(".groups").getByRole("link", { name: "Visa" }).click();
  await page.getByRole("heading", { name: "One measure", level: 1 }).waitFor();
  const url = new URL(page.url());
  expect(url.searchParams.get("where")).toBe('{"team":"Visa"}');
  expect([url.searchParams.get("span"), url.searchParams.get("from")]).toEqual(["days", "2026-01-01"]);
  await page.getByText("team: Visa").waitFor();
  await page.getByRole("button", { name: "Remove the filters" }).click();
  await page.getByText("Everybody").first().waitFor();
  await page.goBack();
  await page.getByText("team: Visa").waitFor();
  await page.reload();
  await page.getByText("team: Visa").waitFor();

  await page.getByRole("link", { name: "Comments", exact: true }).click();
  await page.locator(".comments li").first().waitFor();
  expect(await page.locator(".comments li").count()).toBe(1);
  expect(await page.locator(".comments").innerText()).toContain("Words about Visa");
  expect(await page.locator(".comments").innerText()).toMatch(/System[\s\S]*Negative[\s\S]*English/);
  const bars = page.locator(".figure", { hasText: "What comments are about" });
  await bars.locator("svg").waitFor();
  expect(await bars.locator("figcaption").innerText()).toBe("Most comments are about: System (1 of 1).");
  expect(await bars.innerText()).toContain("Of 1 comment 100% is about a theme.");
  await page.getByText("No theme is clearly written about").waitFor();
  await page.getByRole("button", { name: /What it says/ }).click();
  await page.getByRole("option", { name: "Positive" }).click();
  await page.getByText("Nobody wrote anything").waitFor();
  expect(new URL(page.url()).searchParams.get("sentiment")).toBe("positive");
  await page.goBack();
  await page.locator(".comments li").first().waitFor();
  await page.getByLabel("With these words").fill("portals");
  await page.getByLabel("With these words").press("Enter");
  await expect.poll(() => new URL(page.url()).searchParams.get("find")).toBe("portals");
  await page.locator(".comments li").first().waitFor();
  await page.getByLabel("With these words").fill("example");
  await page.getByLabel("With these words").press("Enter");
  await page.getByText("Nobody wrote anything").waitFor();
  await page.getByLabel("With these words").fill("");
  await page.getByLabel("With these words").press("Enter");
  await page.locator(".comments li").first().waitFor();
  await page.getByRole("button", { name: "Code all comments anew" }).click();
  await expect
    .poll(async () => (await room.owner.browser.open("/v1/comments/coding")).json)
    .toMatchObject({
      state: "coding",
    });
  await page.getByText("Comments are being coded anew").waitFor();
  await room.aw.call("POST", "/dev/clock", { advance: "1s" });
  await page.getByRole("button", { name: "Code all comments anew" }).waitFor();

  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("What Visa hears");
  await page.getByRole("dialog").getByText("Share it with all members").click();
  await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const kept = (await room.owner.browser.open("/v1/views")).json["items"] as { name: string; shared: boolean }[];
  expect(kept).toMatchObject([{ name: "What Visa hears", shared: true, own: true }]);
  await desk.leave();
});

story("who leads a team sees their part, their view, and a shared view of it", { timeout: 240_000 }, async () => {
  const lead = await makeMember(room.aw, "lena", [{ role: "lead", segments: { team: ["HR"] } }]);
  const desk = await room.sit(lead, manners[0]!);
  const { page } = desk;
  await page.goto(`${room.aw.base}/feedback/console/results?${year}`);
  await page.locator(".comments li").first().waitFor();
  expect(await page.locator(".views a[aria-current=true]").innerText()).toBe("For team leads");
  expect(await page.locator(".groups").count()).toBe(0);
  expect(await page.locator("main").innerText()).not.toMatch(/Visa|ICT/);
  const { json } = await lead.browser.open(`/v1/metrics/csat?survey=ticket-csat&question=csat`);
  expect(json["rows"]).toMatchObject([{ n: 5 }]);
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("link", { name: "What Visa hears" }).click();
  await page.getByRole("heading", { name: "Comments", level: 1 }).waitFor();
  await page.getByText("Nobody wrote anything").waitFor();
  expect(await page.getByText("Words about Visa").count()).toBe(0);
  await desk.leave();
  const all = await room.sit(room.owner, manners[0]!);
  await all.page.goto(`${room.aw.base}/feedback/console/results?view=team&${year}`);
  const liked = all.page.locator(".praise blockquote");
  expect([await liked.first().innerText(), await liked.count()]).toEqual([expect.stringContaining("about ICT"), 1]);
  await all.leave();
});

story("a goal is set, told by the card, the group and the API, and removed", { timeout: 240_000 }, async () => {
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const goals = async () => (await room.owner.browser.open("/v1/goals")).json["items"] as Record<string, unknown>[];
  const set = async (goal: string, team?: string) => {
    await page.getByRole("button", { name: "Set a goal" }).click();
    const dialog = page.getByRole("dialog");
    if (team !== undefined) {
      await dialog.getByRole("button", { name: /Of whom/ }).click();
      await page.getByRole("option", { name: "team" }).click();
      await dialog.getByRole("button", { name: /team$/ }).click();
      await page.getByRole("option", { name: team }).click();
    }
    await dialog.getByLabel("Goal").fill(goal);
    if (team === undefined) await desk.look();
    await dialog.getByRole("button", { name: "Save" }).click();
    return dialog;
  };
  await page.goto(`${room.aw.base}/feedback/console/results?${year}&view=manager`);
  const dialog = await set("120");
  await dialog.getByText("No figure of this kind can be so.").waitFor();
  expect(await goals()).toEqual([]);
  await dialog.getByLabel("Goal").fill("70");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.locator(".cards figcaption").getByText("The goal of 70% is missed.").waitFor();
  await (await set("4", "HR")).waitFor({ state: "detached" });
  await page.reload();
  await page.locator(".cards figcaption").getByText("The goal of 70% is missed.").waitFor();
  const cells = page.locator(".groups tbody tr td:nth-child(5)");
  await cells.first().waitFor();
  expect(await cells.allInnerTexts()).toEqual(["4%: can’t be told", "70%: can’t be told", "70%: missed"]);
  const csat = { survey: "ticket-csat", metric: "csat", question: "csat" };
  expect(await goals()).toMatchObject([
    { ...csat, segment: null, value: null, goal: 70 },
    { ...csat, segment: "team", value: "HR", goal: 4 },
  ]);
  const rows = await room.owner.browser.open(`/v1/metrics/csat?survey=ticket-csat&question=csat&by=team`);
  expect(rows.json["rows"]).toMatchObject([
    { group: { team: "HR" }, goal: { value: 4, verdict: "unclear" } },
    { group: { team: "ICT" }, goal: { value: 70, verdict: "unclear" } },
    { group: { team: "Visa" }, goal: { value: 70, verdict: "missed" } },
  ]);
  const csv = await room.aw.call("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat", undefined, {
    accept: "text/csv",
  });
  expect(csv.text).toContain("goal.verdict");
  for (const [wrong, path] of [
    [{ ...csat, survey: "none", goal: 1 }, "survey"],
    [{ ...csat, metric: "nps", goal: 1 }, "question"],
    [{ ...csat, segment: "colour", value: "red", goal: 1 }, "segment"],
    [{ ...csat, segment: "team", goal: 1 }, "value"],
  ] as const) {
    const { status, json } = await room.owner.browser.call("PUT", "/v1/goals", wrong);
    expect([status, (json["errors"] as { path: string }[])[0]?.path]).toEqual([422, path]);
  }
  await page.locator(".goals tbody tr").filter({ hasText: "HR" }).getByRole("button", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove the goal" }).click();
  await page.locator(".goals tbody tr").filter({ hasText: "HR" }).waitFor({ state: "detached" });
  expect(await goals()).toMatchObject([{ segment: null }]);
  const { json } = await room.owner.browser.open("/v1/audit?limit=20");
  expect((json["items"] as { action: string }[]).map(({ action }) => action)).toEqual(
    expect.arrayContaining(["goals.set", "goals.remove"]),
  );
  await desk.leave();
});

story("what people call important stands beside how it goes, as they said both", { timeout: 240_000 }, async () => {
  const said = [
    { importance: { speed: "best", care: "fine" }, desk: { speed: "bad", care: "good" } },
    { importance: { speed: "good", care: "fine" }, desk: { speed: "poor", care: "good" } },
  ];
  for (const [at, answers] of said.entries()) {
    const body = { survey: "yearly", channel: "phone", id: `y-${String(at)}`, answeredAt: "2026-05-03T09:00:00Z" };
    const { status, text } = await room.aw.call("POST", "/v1/responses", { ...body, answers: { csat: 4, ...answers } });
    expect(status, text).toBe(201);
  }
  const desk = await room.sit(room.owner, manners[0]!);
  await desk.visit(`/results/drivers?${year.replace("ticket-csat", "yearly")}`);
  const figure = desk.page.locator("figure").filter({ hasText: "What matters and how it goes" });
  await figure.locator("summary").click();
  expect(await figure.locator("h2").innerText()).toBe("What matters and how it goes: The help desk: how is its…");
  const rows = await figure.locator("tbody tr").all();
  expect(await Promise.all(rows.map((row) => row.locator("th, td").allInnerTexts()))).toEqual([
    ["Speed", "4.50", "1.50", "3.00"],
    ["Care", "3.00", "4.00", "-1.00"],
  ]);
  expect(await figure.locator("figcaption").innerText()).toContain("Speed");
  const { json } = await room.owner.browser.open("/v1/metrics/mean?survey=yearly&question=importance.speed");
  expect(json["rows"]).toMatchObject([{ value: 4.5, n: 2 }]);
  await desk.look();
  if (shots !== undefined) await desk.page.screenshot({ path: `${shots}/gaps.png`, fullPage: true });
  await desk.leave();
});

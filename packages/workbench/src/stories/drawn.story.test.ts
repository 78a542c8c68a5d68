import { annualRelational } from "@afterword/library";
import { defineEvent, defineProject, lengthOf, minutesOf, when, type Privacy, type Survey } from "@afterword/sdk";
import { expect, test } from "vitest";
import { z } from "zod";
import { fillIn } from "./filled-in.ts";
import { formOf, serve, type Served } from "./served.ts";

const done = defineEvent("year.reviewed", z.object({ id: z.string() }), { subject: "id" });
const lines = ["hr", "finance", "supply", "ict", "facilities", "travel"];
const rated = Object.fromEntries(lines.map((line) => [line, { overall: "4" }]));
const answers = { nps: 8, csat: 4, used: lines, ...rated };

/** Asks somebody by a mail; gives the path of its link. */
async function ask(aw: Served, id: string): Promise<string> {
  const person = { id, email: `${id}@example.org`, locale: "en" };
  await aw.call("POST", "/v1/events", { id, type: "year.reviewed", person, data: { id } });
  await aw.call("POST", "/dev/clock", { advance: "1h" });
  const [mail] = (await aw.call("GET", `/dev/mail.json?to=${person.email}`)).json as unknown as { text: string }[];
  return `/r/${/\/r\/([0-9A-Za-z]+)/.exec(mail?.text ?? "")?.[1] ?? ""}`;
}

/** The services of a page's list, in its order. */
const orderOn = (page: string) => [...page.matchAll(/name="q\.used" value="(\w+)"/g)].map(([, value]) => value ?? "");

/** Asks some people by links, each of whom ticks every service; gives their pages of the list. */
async function askAll(aw: Served, survey: Survey, people: number) {
  const lists = [];
  for (let at = 0; at < people; at++) {
    const path = await ask(aw, `p${String(at)}`);
    const pages: string[] = [];
    const seen = { call: async (...of: Parameters<Served["call"]>) => noted(pages, await aw.call(...of)) };
    const last = await fillIn(seen, survey, await seen.call("GET", path), answers);
    expect(last.text).toContain("Thank you");
    const shown = pages.find((page) => /name="q\.used"/.test(page)) ?? "";
    const order = orderOn(shown);
    const asked = lines.filter((line) => pages.some((page) => page.includes(`name="q.${line}.overall"`)));
    lists.push({ order, asked, again: (await aw.call("GET", `${path}?page=used`)).text });
  }
  return lists;
}

function noted<R extends { readonly text: string }>(pages: string[], reply: R): R {
  pages.push(reply.text);
  return reply;
}

const start = (privacy: Privacy) => {
  const survey = annualRelational({ privacy });
  const rules = [when(done).ask(survey).by("email")];
  return { survey, project: defineProject({ surveys: [survey], rules }) };
};

test("who ticks six services rates the first four of a list in an order of their own", async () => {
  const { survey, project } = start("identified");
  const aw = await serve("file::memory:", project);
  const lists = await askAll(aw, survey, 6);
  for (const { order, asked, again } of lists) {
    expect(order.at(-1)).toBe("none");
    expect(asked.toSorted()).toEqual(order.slice(0, 4).toSorted());
    // The same order whenever the page is opened.
    expect(orderOn(again)).toEqual(order);
  }
  expect(new Set(lists.map(({ order }) => order.join())).size).toBeGreaterThan(3);
  const { items } = (await aw.call("GET", "/v1/responses")).json as { items: { answers: { used: string[] } }[] };
  for (const { answers: stored } of items) expect(stored.used).toHaveLength(6);
  await aw.stop();
});

test("the mail and the first page tell the same length, which is the survey's", async () => {
  const { survey, project } = start("confidential");
  const aw = await serve("file::memory:", project);
  const { seconds, longest } = lengthOf(survey.definition);
  const span = `${String(minutesOf(seconds))} to ${String(minutesOf(longest.seconds))} minutes`;
  const path = await ask(aw, "p");
  const [mail] = (await aw.call("GET", "/dev/mail.json?to=p@example.org")).json as unknown as { html: string }[];
  expect(mail?.html).toContain(`About ${span}.`);
  expect((await aw.call("GET", path)).text).toContain(`This takes ${span}`);
  await aw.stop();
});

test("an anonymous list is not drawn from the invitation: it has another order each time, with what was ticked first", async () => {
  const { survey, project } = start("anonymous");
  const aw = await serve("file::memory:", project);
  const path = await ask(aw, "p");
  const pages: string[] = [];
  const seen = { call: async (...of: Parameters<Served["call"]>) => noted(pages, await aw.call(...of)) };
  // Nothing is ticked, so the page is shown again and again.
  await expect(fillIn(seen, survey, await seen.call("GET", path), { nps: 8, csat: 4 })).rejects.toThrow(/not end/);
  const lists = pages.filter((page) => /name="q\.used"/.test(page));
  expect(new Set(lists.map((page) => orderOn(page).join())).size).toBeGreaterThan(5);
  const fields = formOf(lists[0] ?? "");
  for (const line of ["travel", "hr"]) fields.append("q.used", line);
  fields.append("q.used", "none");
  const again = await aw.call("POST", path, fields);
  expect(again.status).toBe(422);
  expect(orderOn(again.text).slice(0, 2)).toEqual(["travel", "hr"]);
  expect(again.text).toContain("“None of these” goes with no other answer.");
  await aw.stop();
});

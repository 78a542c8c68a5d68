import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ActionDetail, CaseDetail, CaseItem } from "@afterword/sdk";
import { afterAll, expect } from "vitest";
import { hasNoViolation } from "../stories/good-page.ts";
import { makeMember } from "../stories/signing-in.ts";
import { manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";
import project from "./loop-project.ts";

// From a score of 1 to a case that its client calls settled, and to a published "we did" that the next invitation carries.

/** A page of the organisation's intranet, on an origin that the runner was told. */
let intranet = "";
const host = createServer((_request, response) => {
  const base = `${room.aw.base}/feedback`;
  const runner = new URL(base).origin;
  const element = (where: string) => `<afterword-did where="${where}"><a href="/all">All</a></afterword-did>`;
  const body = `<script src="${base}/did.js" async></script>${element("line=Travel")}${element("line=HR")}`;
  const policy = `default-src 'none'; script-src ${runner}; connect-src ${runner}`;
  response.setHeader("content-security-policy", policy).setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="es"><title>Intranet</title><main><h1>Intranet</h1>${body}</main></html>`);
});
const room = consoleRoom(project, async () => {
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  intranet = `http://127.0.0.1:${String((host.address() as AddressInfo).port)}`;
  return { embedOrigins: [intranet] };
});
afterAll(() => host.close());
const shots = process.env["AFTERWORD_SHOTS"];

interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

let daysOn = 0;
const pass = async (days: number) => {
  daysOn += days;
  await room.aw.call("POST", "/dev/clock", { advance: `${String(days)}d` });
};
const day = (from: number) => new Date(Date.now() + (daysOn + from) * 86_400_000).toISOString().slice(0, 10);
const mailsTo = async (name: string) =>
  (await room.aw.call("GET", `/dev/mail.json?to=${name}@example.org`)).json as unknown as Mail[];
const linkIn = (mail: Mail | undefined, pattern: RegExp) => pattern.exec(mail?.text ?? "")?.[0] ?? "";
const ended = async (name: string, line: string, locale = "en") => {
  const person = { id: name, name, email: `${name}@example.org`, locale };
  await room.aw.call("POST", "/v1/events", { type: "trip.ended", person, data: { id: `TRIP-${name}`, line } });
  await room.aw.call("POST", "/dev/clock", { advance: "1s" });
  return (await mailsTo(name))[0];
};

story("from a score of 1 to a settled case, and to what the next invitation tells", { timeout: 180_000 }, async () => {
  const lea = await makeMember(room.aw, "lea", [{ role: "manager" }]);
  const client = await room.browser.newPage({ viewport: { width: 320, height: 640 } });
  const shoot = async (name: string) => {
    if (shots) await client.screenshot({ path: `${shots}/loop-${name}.png`, fullPage: true });
  };

  // Amina gives a 1, from her mail.
  await client.goto(linkIn(await ended("amina", "Travel"), /http\S+\/r\/\w+\?score=1/));
  await client.getByRole("button", { name: "Send" }).click();
  await client.getByText("We have your answer.").waitFor();
  expect(await client.getByRole("heading", { name: "You said, we did" }).count()).toBe(0);

  // Lea takes the case, and resolves it.
  const desk = await room.sit(lea, manners[0]!);
  const { page } = desk;
  const dialog = page.getByRole("dialog");
  const [opened] = (await room.aw.call("GET", "/v1/cases")).json["items"] as CaseItem[];
  await desk.visit(`/cases/${opened?.id ?? ""}`);
  await page.getByRole("button", { name: "Take it" }).click();
  await page.getByText("Changed who works on it").waitFor();
  await page.getByRole("button", { name: "Resolve" }).click();
  await dialog.getByText("It took too long").click();
  await dialog.getByLabel("What was done").fill("Her ticket is issued.");
  await dialog.getByRole("button", { name: "Resolve" }).click();
  await page.getByRole("button", { name: "Say that it helped" }).waitFor();

  // Amina is asked once whether it is settled, and says so by one press.
  await pass(5);
  const [asked, ...others] = await mailsTo("amina");
  expect([asked?.subject, others.length]).toEqual([expect.stringContaining("Is TRIP-amina settled for you?"), 1]);
  await client.goto(linkIn(asked, /http\S+\/h\/\w+\?answer=yes/));
  await shoot("settled");
  await hasNoViolation(client);
  await room.aw.call("POST", "/dev/clock", { advance: "5s" });
  await client.getByRole("button", { name: "Yes, I am satisfied" }).click();
  await client.getByText("We have noted that you are satisfied.").waitFor();
  await hasNoViolation(client);
  await page.reload();
  await page.getByText("The client is satisfied with how it was settled").waitFor();
  expect((await room.aw.call("GET", `/v1/cases/${opened?.id ?? ""}`)).json as unknown as CaseDetail).toMatchObject({
    state: "verified",
  });
  await desk.look();
  await desk.visit("/cases");
  await page.getByText(/Recovery rate: of 1 client who said how it was settled, 100% are satisfied/).waitFor();
  await desk.look();

  // What bothers many is made better: by a plan that is done.
  for (let at = 0; at < 6; at++) {
    const of = { channel: "paper", segments: { line: "Travel" }, answeredAt: `${day(-20)}T10:00:00Z` };
    await room.aw.call("POST", "/v1/responses", {
      id: `p-${String(at)}`,
      survey: "service",
      answers: { csat: 2 },
      ...of,
    });
  }
  const measure = { survey: "service", question: "csat", metric: "csat", where: { line: "Travel" } } as const;
  const plan = {
    ...{
      title: "Book by phone",
      problem: "Half wait over a week.",
      owner: lea.id,
      resources: "Two people.",
      goal: "Two days.",
    },
    ...{ measure: { ...measure, from: day(-30), to: day(0) }, startsOn: day(0), dueOn: day(9), reviewsOn: [day(5)] },
  };
  const made = await room.aw.call("POST", "/v1/actions", plan);
  expect(made.status, made.text).toBe(201);
  const { id, revision } = made.json as unknown as ActionDetail;
  await room.aw.call("PATCH", `/v1/actions/${id}`, { revision, state: "doing" });
  const done = await room.aw.call("PATCH", `/v1/actions/${id}`, { revision: revision + 1, state: "done" });
  expect(done.status, done.text).toBe(200);

  // Lea writes it for everybody, sets a word right, and another member publishes it.
  await desk.visit(`/actions/${id}`);
  await page.getByRole("button", { name: "Tell everybody" }).click();
  await dialog.getByLabel("You said").fill("You wait too long for tickets.");
  await dialog.getByLabel("We did").fill("Trips are booked by fone.");
  await dialog.getByRole("button", { name: "Tell everybody" }).click();
  await page.getByText("Trips are booked by fone.").waitFor();
  await page.getByRole("button", { name: "Change the words" }).click();
  await dialog.getByLabel("We did").fill("Trips are booked by phone.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("Trips are booked by phone.").waitFor();
  expect(await page.getByRole("button", { name: "Publish" }).count()).toBe(0);
  await desk.look();
  await desk.leave();
  expect((await ended("ben", "Travel"))?.text).not.toContain("booked");
  const chief = await room.sit(room.owner, manners[0]!);
  await chief.visit("/cards");
  await chief.page.getByRole("button", { name: "Publish" }).click();
  await chief.page.getByRole("button", { name: "Take it back" }).waitFor();
  await chief.leave();

  // The next invitation of that line carries it, and so does the page of thanks; nobody else's does.
  const next = await ended("carla", "Travel");
  expect(next?.text).toContain("You said: You wait too long for tickets. We did: Trips are booked by phone.");
  expect(next?.html).toMatch(/Trips are booked by phone\. <a [^>]*\/did\?lang/);
  expect((await ended("dora", "Finance"))?.text).not.toContain("booked");
  // It was written in English alone.
  expect((await ended("emad", "Travel", "ar"))?.text).not.toContain("booked");
  await client.goto(linkIn(next, /http\S+\/r\/\w+\?score=5/));
  await client.getByRole("button", { name: "Send" }).click();
  await client.getByRole("heading", { name: "You said, we did" }).waitFor();
  await client.getByText("Trips are booked by phone.").waitFor();
  await hasNoViolation(client);
  await shoot("thanks");
  await client.getByRole("link", { name: "See what else was done" }).click();
  await client.getByText("You wait too long for tickets.").waitFor();
  // A page of the intranet shows it, in its own language and under a strict policy; of a line that was not told about, the link.
  const faults: string[] = [];
  client.on("console", (said) => said.type() === "error" && faults.push(said.text()));
  await client.goto(intranet);
  await client.getByText("Hicimos: Trips are booked by phone.").waitFor();
  expect(await client.getByRole("link", { name: "All" }).count()).toBe(1);
  expect(await client.getByRole("link", { name: "Vea qué más se hizo" }).getAttribute("href")).toMatch(
    /\/did\?lang=es$/,
  );
  await hasNoViolation(client);
  const script = await fetch(`${room.aw.base}/feedback/did.js`);
  expect([script.headers.get("cross-origin-resource-policy"), script.headers.get("cache-control")]).toEqual([
    "cross-origin",
    "public, max-age=3600",
  ]);
  await shoot("widget");
  expect(faults.filter((fault) => !fault.includes("favicon"))).toEqual([]);
  const feed = (origin: string) => room.aw.call("GET", "/did/feed.json", undefined, { origin });
  expect((await feed(intranet)).headers.get("access-control-allow-origin")).toBe(intranet);
  expect((await feed("https://else.example")).headers.get("access-control-allow-origin")).toBeNull();
  if (shots) {
    const inbox = await room.browser.newPage({ viewport: { width: 640, height: 640 } });
    for (const [name, mail] of [
      ["question", asked],
      ["told", next],
    ] as const) {
      await inbox.setContent(mail?.html ?? "");
      await inbox.screenshot({ path: `${shots}/loop-mail-${name}.png`, fullPage: true });
    }
    await inbox.close();
  }
  await client.close();
});

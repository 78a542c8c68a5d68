/// <reference lib="dom" />
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, expect, inject } from "vitest";
import { manners } from "./at-desk.ts";
import { consoleRoom, story } from "./console-room.ts";

// Results as a PDF, made by a Chromium that opens the runner's own page and leaves nothing behind.

const program = inject("chromiumPath");
const room = consoleRoom(undefined, () => ({ chromium: program ?? undefined, chromiumSandbox: false }));
const shots = process.env["AFTERWORD_SHOTS"];

beforeAll(async () => {
  for (const [at, [team, csat]] of (
    [
      ["ICT", 5],
      ["HR", 1],
    ] as const
  ).entries()) {
    const body = { survey: "ticket-csat", answers: { csat, why: "Words" }, channel: "phone", segments: { team } };
    const how = { id: `a-${String(at)}`, answeredAt: `2026-05-0${String(at + 1)}T09:00:00Z` };
    expect((await room.aw.call("POST", "/v1/responses", { ...body, ...how })).status).toBe(201);
  }
}, 120_000);

const time = "survey=ticket-csat&span=days&from=2026-01-01&to=2027-01-01&compare=none";
const pathOf = (address: string, language = "en") =>
  `/v1/exports/results?${new URLSearchParams({ address, language }).toString()}`;

/** The browsers that make PDFs now, by what they were started with. */
const browsers = (): string[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const line = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        return line.includes("/afterword-pdf-") ? [line] : [];
      } catch {
        return [];
      }
    });

/** What a PDF says of itself in plain text: its title, its headings, its language, its pages and tables. */
async function pdfOf(address: string, language?: string) {
  const reply = await fetch(`${room.aw.base}/feedback${pathOf(address, language)}`, {
    headers: { authorization: `Bearer ${room.aw.key}` },
  });
  const bytes = Buffer.from(await reply.arrayBuffer());
  const text = bytes.toString("latin1");
  const titles = [...text.matchAll(/\/Title (?:\(((?:[^()\\]|\\.)*)\)|<([0-9A-F]+)>)/gi)].map(([, plain, hex]) =>
    hex === undefined ? (plain ?? "") : Buffer.from(hex, "hex").subarray(2).swap16().toString("utf16le"),
  );
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  return {
    reply,
    bytes,
    titles: titles.join("\n"),
    language: /\/Lang \((\w+)/.exec(text)?.[1],
    pages: count(/\/Type \/Page\b/g),
    tables: count(/\/S \/Table\b/g),
  };
}

story.each([
  ["en", "Satisfaction over time"],
  ["ar", "النتائج"],
])("a page of results is a PDF with its charts and tables (%s)", { timeout: 90_000 }, async (language, heading) => {
  const { reply, bytes, titles, pages, tables, language: said } = await pdfOf(`/results?${time}`, language);
  expect([reply.status, reply.headers.get("content-type")], bytes.toString().slice(0, 300)).toEqual([
    200,
    "application/pdf",
  ]);
  expect(reply.headers.get("content-disposition")).toBe('attachment; filename="results.pdf"');
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(said).toBe(language);
  expect(titles).toContain(heading);
  expect(pages).toBeGreaterThan(0);
  // Of both cards, the groups and the trend.
  expect(tables).toBeGreaterThan(2);
  // The processes of a browser that was ended take a moment to be gone.
  await expect.poll(browsers, { timeout: 5_000 }).toEqual([]);
  if (shots) writeFileSync(`${shots}/results-${language}.pdf`, bytes);
});

story("what can't be put on paper is refused, and two are made at a time", { timeout: 90_000 }, async () => {
  const refused = await room.aw.call("GET", pathOf("/results/comments"));
  expect([refused.status, refused.json["code"]]).toEqual([422, "invalid_query"]);
  expect((await room.aw.call("GET", pathOf("/keys"))).status).toBe(422);
  const many = await Promise.all([1, 2, 3].map(() => room.aw.call("GET", pathOf(`/results/reached?${time}`))));
  expect(many.map(({ status }) => status).toSorted()).toEqual([200, 200, 503]);
  const busy = many.find(({ status }) => status === 503);
  expect([busy?.json["code"], Number(busy?.headers.get("retry-after"))]).toEqual(["unavailable", 5]);
  // Whoever goes takes the browser along.
  const gone = new AbortController();
  const asked = fetch(`${room.aw.base}/feedback${pathOf(`/results?${time}`)}`, {
    headers: { authorization: `Bearer ${room.aw.key}` },
    signal: gone.signal,
  });
  await expect.poll(() => browsers().length, { timeout: 10_000 }).toBeGreaterThan(0);
  gone.abort();
  await expect(asked).rejects.toThrow();
  await expect.poll(browsers, { timeout: 10_000 }).toEqual([]);
});

story.each(manners)("a member has it by a button ($locale, $width px)", { timeout: 90_000 }, async (manner) => {
  const desk = await room.sit(room.owner, manner);
  await desk.page.goto(`${room.aw.base}/feedback/console/results?${time}`);
  const button = desk.page.getByRole("button", { name: manner.locale === "en" ? "PDF" : "بي دي إف", exact: true });
  const [file] = await Promise.all([desk.page.waitForEvent("download", { timeout: 60_000 }), button.click()]);
  expect(file.suggestedFilename()).toBe("ticket-csat.pdf");
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  // Where none can be made, the page says how else.
  await desk.page.route("**/v1/exports/results?*", (route) =>
    route.fulfill({
      status: 503,
      contentType: "application/problem+json",
      body: JSON.stringify({
        type: "urn:afterword:problem:pdf_unavailable",
        title: "None",
        status: 503,
        code: "pdf_unavailable",
      }),
    }),
  );
  await button.click();
  await desk.page
    .getByRole("alert")
    .getByText(manner.locale === "en" ? /Press Print/ : /طباعة/)
    .waitFor();
  if (shots) await desk.page.screenshot({ path: `${shots}/${manner.locale}-no-pdf.png` });
  await desk.look();
  await desk.page.context().close();
});

story("a report is ordered, looked at, sent, found in the archive and put on paper", { timeout: 120_000 }, async () => {
  const answers = (["ICT", "HR", "Travel"] as const).flatMap((team, of) =>
    Array.from({ length: 12 }, (_, at) => ({ team, csat: at % (of + 2) === 0 ? 2 : 5, at })),
  );
  for (const { team, csat, at } of answers) {
    const body = { survey: "ticket-csat", answers: { csat }, channel: "phone", segments: { team } };
    const how = { id: `r-${team}-${String(at)}`, answeredAt: `2026-05-${String(at + 10)}T09:00:00Z` };
    expect((await room.aw.call("POST", "/v1/responses", { ...body, ...how })).status).toBe(201);
  }
  const desk = await room.sit(room.owner, manners[0]!);
  const { page } = desk;
  const dialog = page.getByRole("dialog");
  await desk.visit("/reports");
  await page.getByText("Nobody gets a report yet").waitFor();
  await page.getByRole("button", { name: "New report" }).click();
  await dialog.getByRole("button", { name: /^Survey|Survey$/ }).click();
  await page
    .getByRole("option", { name: "How did we do" })
    .or(page.getByRole("option", { name: "ticket-csat" }))
    .first()
    .click();
  await dialog.getByRole("button", { name: /Split by/ }).click();
  await page.getByRole("option", { name: "team" }).click();
  await desk.look();
  await dialog.getByRole("button", { name: "New report" }).click();
  await page.getByRole("row").nth(1).waitFor();
  await page.reload();
  await page.getByRole("row").nth(1).getByRole("link").click();
  await page.getByRole("button", { name: "Send a test" }).click();
  await page.getByText(/Sent to olga@example.org/).waitFor();
  await page.getByRole("button", { name: "Turn off" }).click();
  await page.getByRole("button", { name: "Turn on" }).waitFor();
  await desk.look();
  const [report] = (await room.aw.call("GET", "/v1/reports")).json["items"] as { id: string; state: string }[];
  expect(report?.state).toBe("off");
  await page.getByRole("button", { name: "Turn on" }).click();
  await page.getByRole("button", { name: "Turn off" }).waitFor();
  await page.getByRole("button", { name: "Make and send the last one" }).click();
  await page.getByText("It is in the archive, and goes out once.").waitFor();
  const made = await room.aw.call("POST", `/v1/reports/${report?.id ?? ""}/editions`, { period: "2026-05" });
  expect(made.status, made.text).toBe(201);
  await desk.visit("/reports");
  await page.getByRole("link", { name: "May 2026" }).click();
  const frame = page.frameLocator("iframe.preview");
  await frame.getByText("Travel", { exact: true }).waitFor();
  await desk.look();
  if (shots) await page.screenshot({ path: `${shots}/en-report.png`, fullPage: true });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "PDF" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("ticket-csat-2026-05.pdf");
  if (shots) await file.saveAs(`${shots}/report.pdf`);
  // The same figure as a signed file, and beside another of the same question.
  await desk.visit("/aggregates");
  await page.getByRole("button", { name: "Our figure" }).click();
  await dialog.getByLabel("What we are called in the file").fill("Ministry of Works");
  await dialog.getByRole("button", { name: /Survey/ }).click();
  await page.getByRole("option", { name: "ticket-csat" }).click();
  await dialog.getByRole("button", { name: /Question/ }).click();
  await page.getByRole("option").first().click();
  await dialog.getByLabel("From the first day of the month").fill("2026-05-03");
  await dialog.getByLabel("To the first day of the month").fill("2026-06-01");
  await dialog.getByRole("button", { name: "Save the signed file" }).click();
  await dialog.getByText("Choose first days of months that are over.").waitFor();
  await desk.look();
  await dialog.getByLabel("From the first day of the month").fill("2026-05-01");
  const saved = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save the signed file" }).click();
  const ours = readFileSync(await (await saved).path(), "utf8");
  const theirs = { organisation: "City of Lakes", survey: "ticket-csat", question: "csat", metric: "csat" };
  const signed = await room.aw.call("POST", "/v1/aggregates", { ...theirs, from: "2026-05-01", to: "2026-06-01" });
  const fileOf = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  const chosen = page.locator('input[type="file"]');
  await chosen.setInputFiles([fileOf("a.json", ours), fileOf("b.json", ours.replace("Works", "Wars"))]);
  await page.getByText("A file is not as it was signed.").waitFor();
  await chosen.setInputFiles([fileOf("a.json", "{"), fileOf("b.json", ours)]);
  await page.getByText("This is no file of a figure: a.json.").waitFor();
  await chosen.setInputFiles([fileOf("a.json", ours), fileOf("b.json", signed.text)]);
  await page.getByRole("row", { name: /City of Lakes.*too few answers to say/ }).waitFor();
  await desk.look();
  if (shots) await page.screenshot({ path: `${shots}/en-aggregates.png`, fullPage: true });
  await desk.leave();
  const arabic = await room.sit(room.owner, manners[1]!);
  await arabic.visit("/aggregates");
  await arabic.visit("/reports");
  await arabic.page.getByRole("row").nth(1).waitFor();
  await arabic.look();
  if (shots) await arabic.page.screenshot({ path: `${shots}/ar-reports.png`, fullPage: true });
  const id = String(made.json["id"]);
  if (shots)
    for (const [language, theme, width] of [
      ["ar", "dark", 320],
      ["ar", "light", 320],
      ["en", "light", 700],
      ["zh", "dark", 700],
    ] as const) {
      const { json } = await room.aw.call("GET", `/v1/editions/${id}?language=${language}`);
      const one = await room.browser.newPage({ viewport: { width, height: 800 }, colorScheme: theme });
      await one.setContent(String(json["html"]));
      await one.screenshot({ path: `${shots}/mail-${language}-${theme}-${String(width)}.png`, fullPage: true });
      writeFileSync(`${shots}/mail-${language}.txt`, `${String(json["subject"])}\n\n${String(json["text"])}`);
      await one.close();
    }
  await arabic.leave();
});

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

import type { EditionDetail, EditionItem, MetricRow, ReportItem, ReportShown } from "@afterword/sdk";
import { expect } from "vitest";
import { serve, type Reply, type Served } from "./served.ts";
import { makeMember, makeOwner, type Browser } from "./signing-in.ts";
import project from "./cases-project.ts";

/** A Thursday. */
const clock = () => Date.parse("2026-03-05T09:00:00Z");
const asTest = { "afterword-mode": "test" };
const as = (who: { readonly browser: Browser }) => (method: string, path: string, body?: unknown) =>
  who.browser.call(method, path, body, asTest);
const faultsOf = ({ json }: Reply) =>
  ((json["errors"] ?? []) as { path: string; code: string }[]).map(({ path, code }) => `${path}: ${code}`);

interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Somebody's reports; they get mails about cases as well. */
async function mailsTo(aw: Served, name: string): Promise<readonly Mail[]> {
  const { json } = await aw.call("GET", `/dev/mail.json?to=${name}@example.org`);
  return (json as unknown as Mail[]).filter(({ subject }) => /Rapport|Report for/.test(subject));
}

let papers = 0;

/** Answers on paper of a desk on a day: so many of 5, and so many of 1. */
async function answered(
  aw: Served,
  day: string,
  desk: string,
  [good, bad]: readonly [number, number],
  survey = "csat",
) {
  for (const csat of [...Array<number>(good).fill(5), ...Array<number>(bad).fill(1)]) {
    const body = {
      id: `paper-${String(++papers)}`,
      survey,
      answers: { csat, ...(csat === 1 && day.startsWith("2026-02") && { why: "It took weeks." }) },
      channel: "paper",
      segments: { desk, site: "KRT" },
    };
    const reply = await aw.call("POST", "/v1/responses", { ...body, answeredAt: `${day}T10:00:00Z` });
    expect(reply.status, reply.text).toBe(201);
  }
}

const rowOf = async (aw: Served, from: string, to: string, where = ""): Promise<MetricRow> => {
  const query = `survey=csat&question=csat&from=${from}&to=${to}&compare=previous${where}`;
  const { json } = await aw.call("GET", `/v1/metrics/csat?${query}`);
  const [row] = json["rows"] as MetricRow[];
  if (!row) throw new Error("A figure of all has one row.");
  return row;
};

/** Reports that go out by themselves: who gets which, when, in what language, and that each goes out once. */
export async function expectReports(database: string): Promise<void> {
  const aw = await serve(database, project, { clock });
  try {
    const olga = await makeOwner(aw, clock);
    await olga.browser.call("POST", "/v1/units", { id: "ict", name: "ICT", segments: { desk: ["ICT"] } });
    const lea = await makeMember(aw, "lea", [{ role: "lead", within: "ict" }], clock);
    await answered(aw, "2026-01-20", "ICT", [10, 30]);
    await answered(aw, "2026-01-20", "HR", [20, 20]);
    await answered(aw, "2026-02-10", "ICT", [36, 4]);
    await answered(aw, "2026-02-11", "HR", [21, 19]);
    await expectRefusals(aw, lea);

    // Who manages members makes one for Lea; she makes one for herself.
    const made = await as(olga)("POST", "/v1/reports", {
      ...{ kind: "monthly", survey: "csat", by: "site", reader: lea.id, language: "fr", timeZone: "Africa/Khartoum" },
    });
    expect(made.status, made.text).toBe(201);
    const monthly = made.json as unknown as ReportItem;
    // The first of April is a Wednesday; 7 in the morning at Khartoum.
    expect(monthly.next).toEqual({ period: "2026-03", at: "2026-04-01T05:00:00.000Z" });
    const own = (await as(lea)("POST", "/v1/reports", { kind: "quarterly", survey: "csat" }))
      .json as unknown as ReportItem;
    expect([own.own, own.reader.id, own.next?.period]).toEqual([true, lea.id, "2026-Q1"]);
    await expectSight(aw, { olga, lea, monthly });

    await aw.call("POST", "/dev/clock", { advance: "1s" });
    // A month that is over is made once, whoever asks and how often.
    const january = { period: "2026-01" };
    const first = await as(lea)("POST", `/v1/reports/${monthly.id}/editions`, january);
    expect(first.status, first.text).toBe(201);
    const again = await aw.call("POST", `/v1/reports/${monthly.id}/editions`, january);
    expect([again.status, again.json]).toEqual([200, first.json]);
    const february = await as(lea)("POST", `/v1/reports/${monthly.id}/editions`, {});
    expect([february.status, february.json["period"]]).toEqual([201, "2026-02"]);
    await aw.afterword.start();
    await aw.parts.worker.drain();
    const mails = await mailsTo(aw, "lea");
    const months = mails.map(({ subject }) => /(?:janvier|février) 2026/.exec(subject)?.[0]);
    // One of them is the trial.
    expect(months.sort()).toEqual(["février 2026", "février 2026", "janvier 2026"]);
    expectMail(mails.find(({ subject, text }) => subject.includes("février") && text.includes("archives")));
    const edition = await expectArchive(aw, { olga, lea, id: String(february.json["id"]) });
    // What people of her part wrote about: counts, and none of their words.
    const [section] = edition.content.sections;
    expect(section?.themes?.n).toBe(4);
    expect(section?.themes?.answers?.find(({ answer }) => answer === "timeliness")?.n).toBe(4);
    expect(JSON.stringify(edition)).not.toContain("weeks");
    expect(mails.find(({ subject }) => subject.includes("février"))?.text).toContain("De quoi parlent 4");

    // What was said stays as it was said.
    await answered(aw, "2026-02-12", "ICT", [0, 10]);
    expect((await rowOf(aw, "2026-02-01", "2026-03-01", "&where[desk]=ICT")).n).toBe(50);
    const kept = (await as(lea)("GET", `/v1/editions/${edition.id}`)).json as unknown as EditionDetail;
    expect(kept).toEqual(edition);

    // The first working day comes; nobody answered in March, and two workers look at once.
    await aw.call("POST", "/dev/clock", { advance: "27d" });
    await Promise.all([aw.parts.worker.drain(), aw.parts.worker.drain()]);
    const later = await mailsTo(aw, "lea");
    expect(later).toHaveLength(5);
    expect(later.filter(({ text }) => text.includes("Personne n’a répondu pour mars 2026."))).toHaveLength(1);
    const listed = (await as(lea)("GET", `/v1/editions?report=${monthly.id}`)).json["items"] as EditionItem[];
    expect(listed.map(({ period }) => period)).toEqual(["2026-03", "2026-02", "2026-01"]);
    // Lea has chosen no language, and the survey is in English.
    expect(later.filter(({ subject }) => subject.includes("Report for Q1 2026"))).toHaveLength(1);

    await expectStopped(aw, { lea, monthly });
    // A reader whose role was taken gets none, and finds nothing in the archive.
    await as(lea)("PATCH", `/v1/reports/${monthly.id}`, { state: "on" });
    await as(olga)("PATCH", `/v1/members/${lea.id}`, { roles: [{ role: "privacy" }] });
    await aw.call("POST", "/dev/clock", { advance: "31d" });
    await aw.parts.worker.drain();
    expect(await mailsTo(aw, "lea")).toHaveLength(5);
    expect((await as(olga)("GET", `/v1/editions?report=${monthly.id}`)).json["items"]).toHaveLength(3);
    expect((await as(olga)("GET", `/v1/reports/${monthly.id}/preview`)).status).toBe(403);
  } finally {
    await aw.stop();
  }
}

async function expectRefusals(aw: Served, lea: { readonly browser: Browser; readonly id: string }): Promise<void> {
  const post = (change: object) =>
    aw.call("POST", "/v1/reports", { kind: "monthly", survey: "csat", reader: lea.id, ...change });
  expect(faultsOf(await post({ survey: "nothing" }))).toEqual(["survey: unknown"]);
  expect(faultsOf(await post({ where: { floor: "1" } }))).toEqual(["where.floor: unknown"]);
  expect(faultsOf(await post({ by: "floor" }))).toEqual(["by: unknown"]);
  expect(faultsOf(await post({ reader: "mem_none" }))).toEqual(["reader: unknown"]);
  expect(faultsOf(await post({ where: { desk: "HR" } }))).toEqual(["reader: unknown"]);
  expect(faultsOf(await post({ timeZone: "Mars/Base" }))).toEqual(["timeZone: custom"]);
  expect(faultsOf(await post({ kind: "daily" }))).toEqual(["kind: invalid_value"]);
  expect(faultsOf(await aw.call("POST", "/v1/reports", { kind: "monthly", survey: "csat" }))).toEqual([
    "reader: needed",
  ]);
  expect((await aw.call("GET", "/v1/reports")).json["items"]).toEqual([]);
}

/** Whoever may not see a report, or what it tells, finds nothing. */
async function expectSight(
  aw: Served,
  { olga, lea, monthly }: Record<"olga" | "lea", { readonly browser: Browser }> & { readonly monthly: ReportItem },
): Promise<void> {
  const boss = String((await olga.browser.call("GET", "/v1/me")).json["id"]);
  const forBoss = { kind: "monthly", survey: "csat", reader: boss };
  expect((await as(lea)("POST", "/v1/reports", forBoss)).status).toBe(403);
  const theirs = (await as(olga)("POST", "/v1/reports", forBoss)).json as unknown as ReportItem;
  for (const [method, path, body] of [
    ["GET", "/preview", undefined],
    ["PATCH", "", { state: "off" }],
    ["POST", "/editions", {}],
    ["POST", "/test", undefined],
    ["DELETE", "", undefined],
  ] as const)
    expect((await as(lea)(method, `/v1/reports/${theirs.id}${path}`, body)).status).toBe(404);
  const listed = async (who: typeof lea) =>
    ((await as(who)("GET", "/v1/reports")).json["items"] as ReportItem[]).length;
  expect([await listed(lea), await listed(olga)]).toEqual([2, 3]);
  const shown = (await as(lea)("GET", `/v1/reports/${monthly.id}/preview?language=en`)).json as unknown as ReportShown;
  // Her part alone: nobody of HR is in it, and the figure is what the API says of her part.
  expect(JSON.stringify(shown).replaceAll(/\/stop\/[\w.]+/g, "")).not.toContain("HR");
  expect(shown.content.sections.map(({ where }) => where)).toEqual([{ desk: "ICT" }]);
  const mine = await rowOf(aw, "2026-02-01", "2026-03-01", "&where[desk]=ICT");
  expect(shown.content.sections[0]?.measures[0]?.all).toEqual(mine);
  expect(mine.comparison?.verdict).toBe("higher");
  expect(shown.text).toContain("That is higher than before, by 65 points.");
  const all = (await as(olga)("GET", `/v1/reports/${theirs.id}/preview?language=en`)).json as unknown as ReportShown;
  expect(all.content.sections[0]?.measures[0]?.all).toEqual(await rowOf(aw, "2026-02-01", "2026-03-01"));
  for (const period of ["2026-03", "2025-13", "2025-Q1", "January"]) {
    const refused = await as(lea)("POST", `/v1/reports/${monthly.id}/editions`, { period });
    expect([refused.status, faultsOf(refused)], period).toEqual([422, ["period: unknown"]]);
  }
  const tried = await as(olga)("POST", `/v1/reports/${monthly.id}/test`);
  expect(tried.json).toMatchObject({ outcome: "sent", to: "lea@example.org" });
  const page = await as(lea)("GET", `/v1/reports/${monthly.id}/preview.html?theme=dark`);
  expect([page.status, page.headers.get("content-security-policy")]).toEqual([200, expect.stringContaining("sandbox")]);
  await as(olga)("DELETE", `/v1/reports/${theirs.id}`);
  // The trial is in the mailbox, and in no archive.
  expect(await mailsTo(aw, "lea")).toHaveLength(1);
  expect((await as(lea)("GET", "/v1/editions")).json["items"]).toEqual([]);
}

function expectMail(mail: Mail | undefined): void {
  const { html = "", text = "", headers = {} } = mail ?? {};
  for (const part of [html, text]) {
    expect(part).toContain("février 2026");
    expect(part).toContain("Satisfaction (CSAT)");
    // The link that stops it may have any two letters.
    expect(part.replaceAll(/\/stop\/[\w.]+/g, "")).not.toContain("HR");
    expect(part).not.toMatch(/\{\w+\}|undefined/);
  }
  expect(html).toContain('scope="row"');
  expect(html).toContain('style="width:90%');
  expect(text).toContain("Dossiers ouverts");
  expect(headers["list-unsubscribe"] ?? headers["List-Unsubscribe"]).toContain("/stop/rpt_");
}

/** The archive holds what was told; as a workbook too, and on paper where there is a browser. */
async function expectArchive(
  aw: Served,
  { olga, lea, id }: Record<"olga" | "lea", { readonly browser: Browser }> & { readonly id: string },
): Promise<EditionDetail> {
  const read = await as(lea)("GET", `/v1/editions/${id}`);
  expect(read.status, read.text).toBe(200);
  const edition = read.json as unknown as EditionDetail;
  expect([edition.language, edition.period, edition.reader.name]).toEqual(["fr", "2026-02", "lea"]);
  expect(edition.html).not.toContain("/stop/");
  expect((await as(olga)("GET", `/v1/editions/${id}`)).status).toBe(200);
  const hr = await makeMember(aw, "hugo", [{ role: "viewer", segments: { desk: ["HR"] } }], clock);
  expect((await as(hr)("GET", `/v1/editions/${id}`)).status).toBe(404);
  expect((await as(hr)("GET", `/v1/exports/editions/${id}`)).status).toBe(404);
  expect((await as(hr)("GET", "/v1/editions")).json["items"]).toEqual([]);
  const book = await as(lea)("GET", `/v1/exports/editions/${id}`);
  expect([book.status, book.text.slice(0, 2)]).toEqual([200, "PK"]);
  expect(book.headers.get("content-disposition")).toBe('attachment; filename="csat-2026-02.xlsx"');
  const paper = await as(lea)("GET", `/v1/exports/editions/${id}?format=pdf`);
  expect([paper.status, paper.json["code"]]).toEqual([503, "pdf_unavailable"]);
  return edition;
}

/** A reader stops a report by its mail, as mail programs do it; a look at the page stops nothing. */
async function expectStopped(
  aw: Served,
  of: {
    readonly lea: { readonly browser: Browser };
    readonly monthly: ReportItem;
  },
): Promise<void> {
  const stop =
    /\/stop\/(\S+)/.exec((await mailsTo(aw, "lea")).find(({ text }) => text.includes("mars 2026"))?.text ?? "")?.[1] ??
    "";
  const bare = { authorization: "" };
  const page = await aw.call("GET", `/stop/${stop}`, undefined, bare);
  expect([page.status, page.text]).toEqual([200, expect.stringContaining("Voulez-vous ne plus le recevoir")]);
  const state = async () =>
    ((await as(of.lea)("GET", "/v1/reports")).json["items"] as ReportItem[])
      .map((one) => [one.id === of.monthly.id ? "monthly" : "own", one.state, one.next === null])
      .sort();
  expect(await state()).toEqual([
    ["monthly", "on", false],
    ["own", "on", false],
  ]);
  expect((await aw.call("GET", `/stop/${stop.slice(0, -1)}x`, undefined, bare)).status).toBe(404);
  const press = (fields: Record<string, string>) => aw.call("POST", `/stop/${stop}`, new URLSearchParams(fields), bare);
  expect((await press({})).status).toBe(422);
  expect((await press({ "List-Unsubscribe": "One-Click" })).status).toBe(200);
  expect(await state()).toEqual([
    ["monthly", "off", true],
    ["own", "on", false],
  ]);
  // An old mail turns nothing on again, by whatever it sends; its page leads to where the reader does.
  const again = await press({ state: "on" });
  expect([again.status, again.text]).toEqual([422, expect.stringContaining('href="/feedback/console/reports"')]);
  expect((await press({ state: "off" })).text).toContain("arrêté");
  expect((await state())[0]).toEqual(["monthly", "off", true]);
  const none = await aw.call("POST", "/dev/clock", { advance: "29d" });
  expect(none.status).toBe(200);
  await aw.parts.worker.drain();
  expect(await mailsTo(aw, "lea")).toHaveLength(5);
}

import { expect } from "vitest";
import type { MetricRow } from "@afterword/sdk";
import { ask, good, near, read, times, twoSites } from "./asked-kinds.ts";
import type { TakenMail } from "./mail-server.ts";
import type { Served } from "./served.ts";

// Every figure here was worked out by hand.

/** Response rates stand beside scores, and say when who answered is made up differently. */
export async function expectBeside(aw: Served): Promise<void> {
  await ask(aw, ...twoSites.map((kind, at) => ({ ...kind, data: { ...kind.data, team: at === 0 ? "ICT" : "HR" } })));
  const [ofAll] = await read(aw, "csat", "question=csat");
  expect(ofAll?.responseRate).toEqual({ asked: 200, answered: 80, rate: 40 });
  for (const [metric, question] of [
    ["nps", "nps"],
    ["ces", "ease"],
    ["mean", "hours"],
    ["distribution", "csat"],
  ] as const)
    expect((await read(aw, metric, `question=${question}`))[0]?.responseRate).toEqual(ofAll?.responseRate);
  const sites = await read(aw, "csat", "question=csat&by=site");
  expect(sites.map(({ group, responseRate }) => [group["site"], responseRate])).toEqual([
    ["Field", { asked: 100, answered: 20, rate: 20 }],
    ["HQ", { asked: 100, answered: 60, rate: 60 }],
  ]);
  expect(sites.map(({ warnings }) => warnings)).toEqual([["low_base", "uneven_response"], ["uneven_response"]]);
  // No sums are kept of two segments that are not declared together.
  const [crossed] = await read(aw, "csat", "question=csat&where[site]=HQ&where[team]=ICT");
  expect(crossed).toMatchObject({ n: 60 });
  expect(crossed).not.toHaveProperty("responseRate");
  // Who was asked in March and answers in April is asked in March.
  const [march] = await read(aw, "csat", "question=csat&period=month");
  expect([march?.period, march?.responseRate?.asked]).toEqual(["2026-03", 200]);
  // A survey that asks nobody has no response rate.
  const open = { survey: "open", channel: "phone", answers: { csat: 4 } };
  expect((await aw.call("POST", "/v1/responses", open)).status).toBe(201);
  const { json } = await aw.call("GET", "/v1/metrics/csat?survey=open&question=csat");
  expect((json["rows"] as object[])[0]).not.toHaveProperty("responseRate");
  const nobody = await aw.call("GET", "/v1/metrics/response-rate?survey=open&rate=RR1");
  expect(nobody.json["rows"]).toMatchObject([
    {
      ...{ value: null, n: 0, interval: null, stillOpen: 0, mix: [], warnings: [] },
      rates: { RR1: null, RR2: null, RR3: null, RR4: null, RR5: null, RR6: null },
      funnel: { sent: 0, rates: { delivered: null, opened: null, started: null, completed: null } },
    },
  ]);

  // χ² = 200 (60 · 80 − 40 · 20)² / (80 · 120 · 100 · 100) = 33.3…, V = √(χ² / 200); so for both segments.
  const [rate] = await read(aw, "response-rate", "rate=RR2");
  expect(rate?.mix).toEqual([
    { segment: "grade", categories: 1, adjustedP: null, cramersV: null, differs: false },
    { segment: "site", categories: 2, adjustedP: near(0, 6), cramersV: near(Math.sqrt(1 / 6)), differs: true },
    { segment: "team", categories: 2, adjustedP: near(0, 6), cramersV: near(Math.sqrt(1 / 6)), differs: true },
  ]);
  expect(rate?.warnings).toEqual(["links_open", "mix_differs"]);
  // Where no mail bounced the plain rate is the same figure, from the sums.
  const [plain] = await read(aw, "response-rate", "");
  expect(rate).toMatchObject({ value: plain?.value, n: plain?.n, interval: plain?.interval });
  expect(plain).not.toHaveProperty("dispositions");

  // The day after, nobody who is asked answers: they are in the week all the same.
  await aw.call("POST", "/dev/clock", { advance: "1d" });
  await ask(aw, { asked: 50, data: { site: "HQ" } });
  const [week] = await read(aw, "csat", "question=csat&period=week&where[site]=HQ");
  expect([week?.period, week?.responseRate]).toEqual(["2026-W10", { asked: 150, answered: 60, rate: 40 }]);
  expect(await read(aw, "csat", "question=csat&period=day")).toHaveLength(1);
}

/** Of thirty-one answers seven, and of thirty six, are not to the end: a fifth is not yet many. */
export async function expectPartial(aw: Served): Promise<void> {
  await ask(
    aw,
    { asked: 40, data: { team: "HR" }, answers: [...times(24, good), ...times(7, { nps: 9 })] },
    { asked: 40, data: { team: "ICT" }, answers: [...times(24, good), ...times(6, { nps: 9 })] },
    { asked: 40, data: { team: "Pay" }, answers: [...times(20, good), ...times(9, { nps: 9 })] },
  );
  await aw.call("POST", "/dev/clock", { advance: "60d" });
  const rows = await read(aw, "response-rate", "rate=RR1&by=team");
  expect(rows.map(({ value, dispositions, warnings }) => [value, dispositions?.partial, warnings])).toEqual([
    [60, 7, ["many_partial"]],
    [60, 6, []],
    [50, 9, []],
  ]);
}

/** People who are asked by mail, in the mode in which mails leave. */
class Mailed {
  readonly #aw: Served;
  readonly #headers: Record<string, string>;
  readonly #invitations = new Map<string, string>();

  constructor(aw: Served, liveKey: string) {
    this.#aw = aw;
    this.#headers = { authorization: `Bearer ${liveKey}` };
  }

  call(method: string, path: string, body?: unknown) {
    return this.#aw.call(method, path, body, this.#headers);
  }

  /** Everybody is asked at once. */
  async ask(team: string, people: readonly string[]): Promise<void> {
    const events = people.map((id) => ({
      ...{ id, type: "visit.seen", person: { id, email: `${id}@example.org` } },
      data: { id: `V-${id}`, team },
    }));
    const { json } = await this.call("POST", "/v1/events", events);
    const results = json["results"] as { decisions: { invitationId?: string }[] }[];
    for (const [at, id] of people.entries()) this.#invitations.set(id, results[at]?.decisions[0]?.invitationId ?? "");
    await this.call("POST", "/dev/clock", { advance: "1m" });
  }

  token = (id: string): string => this.#aw.afterword.token(this.#invitations.get(id) ?? "");

  async answer(id: string, answers: object, complete = true): Promise<void> {
    const reply = await this.call("POST", `/r/${this.token(id)}`, { answers, complete, submissionId: `s-${id}` });
    expect(reply.status, reply.text).toBe(201);
  }

  async read(query: string): Promise<MetricRow[]> {
    const { json, text } = await this.call("GET", `/v1/metrics/response-rate?survey=mailed&${query}`);
    expect(json["rows"], text).toBeDefined();
    return json["rows"] as MetricRow[];
  }
}

/** Twelve people of one team, of whom each ends in another way; no mail server knows `nobody@example.org`. */
export async function expectDispositions(aw: Served, mails: readonly TakenMail[]): Promise<void> {
  const mailed = new Mailed(aw, await aw.keyFor("live"));
  const full = { csat: 4, ease: 6 };
  const people = ["c1", "c2", "c3", "c4", "half", "not-now", "stops", "reopened", "looks", "silent", "gone", "nobody"];
  await mailed.ask("ICT", people);
  await mailed.ask("HR", ["h1", "h2", "h3"]);
  for (const id of ["c1", "c2", "c3", "c4", "h1"]) await mailed.answer(id, full);
  for (const id of ["half", "h2"]) await mailed.answer(id, { csat: 2 }, false);
  // Whoever has answered something has answered, also if the rest is declined.
  for (const id of ["not-now", "h2"])
    expect((await mailed.call("POST", `/r/${mailed.token(id)}/decline`, {})).status).toBe(200);
  const { text = "" } = mails.find(({ to }) => to.includes("stops@example.org")) ?? {};
  const [stop = ""] = /\/u\/[0-9A-Za-z]{27}/.exec(text.replace(/=\r\n/g, "")) ?? [];
  const oneClick = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  expect((await aw.call("POST", stop, oneClick)).status).toBe(200);
  const reopened = { type: "visit.reopened", person: { id: "reopened" }, data: { id: "V-reopened" } };
  expect((await mailed.call("POST", "/v1/events", reopened)).status).toBe(200);
  const browser = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130 Safari/537.36" };
  expect((await aw.call("GET", `/r/${mailed.token("looks")}`, undefined, browser)).status).toBe(200);
  expect((await mailed.call("DELETE", "/v1/people/gone")).status).toBe(200);

  const expected = {
    value: near(500 / 12),
    n: 12,
    // Two have refused; two could not answer any more, called off and erased; one has only looked, one is silent, and the
    // mail to one bounced: nobody knows whether they would have answered.
    dispositions: { complete: 4, partial: 1, refusal: 2, nonContact: 0, other: 2, unknown: 3, notEligible: 0 },
    rates: {
      ...{ RR1: near(400 / 12), RR2: near(500 / 12), RR3: near(400 / 12), RR4: near(500 / 12) },
      ...{ RR5: near(400 / 9), RR6: near(500 / 9) },
    },
    funnel: {
      ...{ sent: 12, bounced: 1, delivered: 11, opened: 6, started: 5, completed: 4 },
      rates: { delivered: near(1100 / 12), opened: near(600 / 11), started: near(500 / 6), completed: 80 },
    },
    stillOpen: 2,
    warnings: ["low_base", "links_open"],
  };
  const [hr, ict] = await mailed.read("rate=RR2&by=team");
  expect(ict).toMatchObject(expected);
  expect(hr).toMatchObject({
    value: near(200 / 3),
    dispositions: { complete: 1, partial: 1, refusal: 0, nonContact: 0, other: 0, unknown: 1, notEligible: 0 },
    funnel: { sent: 3, bounced: 0, opened: 2 },
  });
  const valueOf = async (rate: string) => {
    const [row] = await mailed.read(`rate=${rate}&where[team]=ICT`);
    return [row?.value, row?.n];
  };
  expect(await valueOf("RR1")).toEqual([near(400 / 12), 12]);
  expect(await valueOf("RR5")).toEqual([near(400 / 9), 9]);
  expect(await valueOf("RR6")).toEqual([near(500 / 9), 9]);
  // The plain rate, from the sums, is RR2 of those whose mails did not bounce; and each month has its own.
  expect(await mailed.read("by=team")).toMatchObject([{ value: near(200 / 3) }, { value: near(500 / 11), n: 11 }]);
  const [month, ...more] = await mailed.read("rate=RR2&where[team]=ICT&period=month");
  expect([month, more]).toMatchObject([{ ...expected, period: "2026-03" }, []]);
  const [compared] = await mailed.read("rate=RR1&by=team&compare=rest");
  expect(compared?.comparison).toMatchObject({ value: near(400 / 12), n: 12, verdict: "too_few" });

  // Once the links are over nobody can answer any more, and the figures stay.
  await mailed.call("POST", "/dev/clock", { advance: "15d" });
  const [later] = await mailed.read("rate=RR2&where[team]=ICT");
  expect(later).toMatchObject({ ...expected, stillOpen: 0, warnings: ["low_base"] });
}

import { createClient } from "@afterword/sdk";
import { expect } from "vitest";
import { ask, bad, good, near, read, refused, times, twoSites, type Kind } from "./asked-kinds.ts";
import { askingProject, service } from "./asking-project.ts";
import type { Served } from "./served.ts";

// Every figure here was worked out by hand.

/** One half is asked at each site, so that both halves count alike: (75 + 25) / 2. */
export async function expectWeights(aw: Served): Promise<void> {
  await ask(aw, ...twoSites);
  // Weights are 100/60 and 100/20; Kish: 200² / (60 (5/3)² + 20 · 5²) = 60.
  const beside = { effectiveN: near(60), converged: true, merged: [] };
  const [csat] = await read(aw, "csat", "question=csat&weight=site");
  expect(csat).toMatchObject({ value: 62.5, n: 80, weighted: { ...beside, value: near(50) } });
  // Wilson of one half of 60: 1/2 ± z √(1 / 240 + z² / 14400) / (1 + z² / 60), with z² = 3.8414588.
  const half =
    (100 * 1.959963984540054 * Math.sqrt(1 / 240 + 3.841458820694124 / 14_400)) / (1 + 3.841458820694124 / 60);
  expect(csat?.weighted?.interval).toEqual({
    lower: near(50 - half),
    upper: near(50 + half),
    level: 0.95,
    method: "wilson",
  });
  // The raw row is the same as without weights, but for what is said about it.
  const [raw] = await read(aw, "csat", "question=csat");
  expect({ ...csat, weighted: 0, warnings: [] }).toEqual({ ...raw, weighted: 0, warnings: [] });
  expect([raw?.warnings, csat?.warnings]).toEqual([[], ["mix_differs"]]);

  const [ease] = await read(aw, "ces", "question=ease&weight=site");
  expect(ease?.weighted).toEqual(csat?.weighted);
  // 50 promoters and 30 detractors of 80; at HQ 50 points, in the field −50.
  const [nps] = await read(aw, "nps", "question=nps&weight=site");
  expect(nps).toMatchObject({ value: 25, weighted: { ...beside, value: near(0) } });
  // By hand as if 30 of 60 were promoters and 30 detractors: 0 ± z √((60 + 1.5) / 63 / 63), in points.
  const points = 100 * 1.959963984540054 * Math.sqrt(61.5 / 63 / 63);
  expect(nps?.weighted?.interval).toMatchObject({ lower: near(-points), upper: near(points), method: "adjusted_wald" });
  const [hours] = await read(aw, "mean", "question=hours&weight=site");
  expect(hours).toMatchObject({ value: 12.5, weighted: { ...beside, value: near(15) } });
  // sd² = 80 · 25 / 79; t of 59 degrees of freedom is 2.000995378…
  const t = 2.000995378088;
  const spread = t * Math.sqrt((80 * 25) / 79 / 60);
  expect(hours?.weighted?.interval).toMatchObject({ lower: near(15 - spread, 6), upper: near(15 + spread, 6) });
  // Trimmed to 0.3 and 3 times their mean nothing is cut: the weights are 2/3 and 2 times it.
  const [trimmed] = await read(aw, "csat", "question=csat&weight=site&trim=true");
  expect(trimmed?.weighted).toMatchObject({ value: near(50), effectiveN: near(60), trimmed: 0 });

  const typed = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project: askingProject });
  const [row] = await typed.results(service).score("csat").weight("site", { trim: true });
  expect(row).toEqual(trimmed);
  const split = await typed.results(service).mean("csat").by("team").weight(["site", "grade"]);
  expect(split).toEqual(await read(aw, "mean", "question=csat&by=team&weight=site,grade"));
}

/** Of 64 who answered four come from where a hundred were asked: they would count for 25 each, eight times the mean. */
export async function expectTrimmed(aw: Served): Promise<void> {
  const [hq] = twoSites;
  await ask(aw, hq as Kind, { asked: 100, data: { site: "Field" }, answers: times(4, bad) });
  const [full] = await read(aw, "csat", "question=csat&weight=site");
  expect(full?.weighted).toMatchObject({
    value: near(37.5),
    effectiveN: near(200 ** 2 / (60 * (5 / 3) ** 2 + 4 * 25 ** 2)),
  });
  // The four count for three times the mean, the 60 for what is left of the sum: (64 − 12) / 60.
  const [trimmed] = await read(aw, "csat", "question=csat&weight=site&trim=true");
  expect(trimmed?.weighted).toMatchObject({
    value: near((100 * 52 * 0.75) / 64),
    effectiveN: near(64 ** 2 / (60 * (52 / 60) ** 2 + 4 * 9)),
    trimmed: 4,
  });
}

/** Several segments at once, against raking that is written out here. */
export async function expectRaking(aw: Served): Promise<void> {
  const cells = [
    { site: "HQ", grade: "P", asked: 60, up: 20, down: 10 },
    { site: "HQ", grade: "G", asked: 20, up: 4, down: 6 },
    { site: "Field", grade: "P", asked: 10, up: 1, down: 4 },
    { site: "Field", grade: "G", asked: 50, up: 6, down: 9 },
  ];
  const kinds = cells.map(({ asked, up, down, ...data }): Kind => ({
    asked,
    data: { ...data, team: "ICT" },
    answers: [...times(up, good), ...times(down, bad)],
  }));
  await ask(aw, ...kinds);
  // Another team is another row, and tells nothing of the first.
  await ask(aw, { asked: 5, data: { team: "HR", site: "HQ", grade: "P" }, answers: [bad] });
  const target = (name: "site" | "grade", value: string) =>
    cells.filter((cell) => cell[name] === value).reduce((sum, { asked }) => sum + asked, 0);
  const masses = cells.map(({ up, down }) => up + down);
  const margins = (["site", "grade"] as const).flatMap((name) =>
    [...new Set(cells.map((cell) => cell[name]))].map((value) => ({
      inside: cells.flatMap((cell, at) => (cell[name] === value ? [at] : [])),
      target: target(name, value),
    })),
  );
  for (let round = 0; round < 200; round++)
    for (const { inside, target } of margins) {
      const sum = inside.reduce((total, at) => total + (masses[at] ?? 0), 0);
      for (const at of inside) masses[at] = ((masses[at] ?? 0) * target) / sum;
    }
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  expect(total).toBeCloseTo(140, 9);
  const happy = cells.reduce((sum, { up, down }, at) => sum + ((masses[at] ?? 0) * up) / (up + down), 0);
  const squares = cells.reduce((sum, { up, down }, at) => sum + (masses[at] ?? 0) ** 2 / (up + down), 0);
  const rows = await read(aw, "csat", "question=csat&by=team&weight=site,grade");
  expect(rows).toMatchObject([
    { group: { team: "HR" }, value: 0, weighted: { value: 0, effectiveN: 1 } },
    {
      group: { team: "ICT" },
      value: near(100 * (31 / 60)),
      weighted: {
        value: near((100 * happy) / total, 7),
        effectiveN: near((total * total) / squares, 7),
        converged: true,
      },
    },
  ]);
  // Two segments without a split are the same answers.
  const [both] = await read(aw, "csat", "question=csat&where[team]=ICT&weight=grade,site");
  expect(both?.weighted?.value).toBeCloseTo((100 * happy) / total, 7);
}

/** Values of which nobody answered, or of which nobody was asked. */
export async function expectGaps(aw: Served): Promise<void> {
  await ask(aw, ...twoSites, { asked: 50, data: { site: "Remote" } }, { asked: 10 });
  // Both have 100 people, so the first of them takes the 60 of whom none answered: (160 · 75 % + 100 · 25 %) / 260, or the other.
  const [row] = await read(aw, "csat", "question=csat&weight=site");
  const { merged = [], value = 0 } = row?.weighted ?? {};
  const [into] = merged.map((one) => one.into);
  expect(merged).toHaveLength(2);
  expect(merged).toEqual(
    expect.arrayContaining([
      { segment: "site", value: "Remote", into },
      { segment: "site", value: null, into },
    ]),
  );
  expect(value).toBeCloseTo(into === "HQ" ? (160 * 75 + 100 * 25) / 260 : (100 * 75 + 160 * 25) / 260, 9);
  expect(row?.warnings).toEqual(["mix_differs", "values_merged"]);
  expect(row?.responseRate).toEqual({ asked: 260, answered: 80, rate: near(8000 / 260) });

  // Next month somebody answers on the phone who was not asked, from where nobody was.
  await aw.call("POST", "/dev/clock", { advance: "31d" });
  await ask(aw, { asked: 4, data: { site: "HQ" }, answers: [good] });
  const taken = { survey: "service", channel: "phone", answers: { csat: 4 }, segments: { site: "Ship" } };
  expect((await aw.call("POST", "/v1/responses", taken)).status).toBe(201);
  const months = await read(aw, "csat", "question=csat&period=month&weight=site");
  expect(months.map(({ period, n, weighted, warnings }) => [period, n, weighted === null, warnings])).toEqual([
    ["2026-03", 80, false, ["mix_differs", "values_merged"]],
    ["2026-04", 2, true, ["low_base", "not_weighted"]],
  ]);
  expect(await refused(aw, "csat", "survey=open&question=csat&weight=site")).toEqual(["weight", "not_possible"]);
}

/** What can't be weighted is named. */
export async function expectRefusals(aw: Served): Promise<void> {
  await ask(aw, { asked: 1, data: { site: "HQ" } });
  const of = "survey=service&question=csat";
  for (const [metric, query, path, code] of [
    ["csat", `${of}&weight=mission`, "weight", "unknown"],
    ["csat", `${of}&weight=site,site`, "weight", "unknown"],
    ["csat", `${of}&weight=site&by=site`, "weight", "not_possible"],
    ["csat", `${of}&weight=site&where[site]=HQ`, "weight", "not_possible"],
    ["csat", `${of}&trim=true`, "trim", "needed"],
    ["csat", `${of}&rate=RR2`, "rate", "not_taken"],
    ["distribution", `${of}&weight=site`, "weight", "not_taken"],
    ["response-rate", "survey=service&weight=site", "weight", "not_taken"],
    ["turnaround", "event=visit.ended&weight=site", "weight", "not_taken"],
  ] as const)
    expect(await refused(aw, metric, query), query).toEqual([path, code]);
  for (const query of ["rate=RR7", "weight=", `${of}&weight=site&trim=yes`, "weight=a,b,c,d,e"])
    expect((await refused(aw, "response-rate", `survey=service&${query}`))[0], query).toMatch(
      /^(rate|weight|trim|survey)/,
    );
  expect((await aw.call("GET", `/v1/metrics/csat/trend?${of}&period=month&weight=site`)).status).toBe(422);
  expect((await aw.call("GET", `/v1/metrics/csat/benchmark?${of}&by=team&weight=site`)).status).toBe(422);
}

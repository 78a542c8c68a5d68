import { expect, test } from "vitest";
import { rowsCsv } from "./rows-csv.ts";

const bare = { period: null, value: null, n: null, interval: null, missing: null, invalid: null, warnings: [] };

test("each column has its name, and no figure loses a digit", () => {
  const interval = { lower: 46.93511637265876, upper: 67.06724869692405, level: 0.95, method: "wilson" };
  const shown = { value: 57.30337078651685, n: 89, interval, missing: 0, invalid: 0, withheld: null };
  const rows = [
    { group: { team: "ICT" }, period: "2026-03", ...shown, warnings: ["low_base", "period_open"] },
    { group: { team: null }, ...bare, withheld: { reason: "below_k", k: 5 } },
  ];
  expect(rowsCsv(rows).split("\r\n")).toEqual([
    "group.team,period,value,n,interval.lower,interval.upper,interval.level,interval.method,missing,invalid,withheld.reason,withheld.k,warnings",
    "ICT,2026-03,57.30337078651685,89,46.93511637265876,67.06724869692405,0.95,wilson,0,0,,,low_base period_open",
    ",,,,,,,,,,below_k,5,",
    "",
  ]);
});

test("each answer of a distribution has a line", () => {
  const answers = [
    { answer: "5", n: 3, share: 75, interval: { lower: 30.1 } },
    { answer: "4", n: 1, share: 25, interval: null },
  ];
  const [header, five, four] = rowsCsv([{ group: {}, ...bare, value: 4, n: 4, answers }]).split("\r\n");
  expect(header?.split(",").slice(-4)).toEqual(["answer", "answer.n", "answer.share", "answer.interval.lower"]);
  expect([five, four]).toEqual([",4,4,,,,,,,,,,5,3,75,30.1", ",4,4,,,,,,,,,,4,1,25,"]);
});

test("a distribution that nobody answered has a line", () => {
  const [header, line, end] = rowsCsv([{ group: { team: "HR" }, ...bare, n: 0, answers: [] }]).split("\r\n");
  expect([header?.startsWith("group.team,period"), line, end]).toEqual([true, "HR,,,0,,,,,,,,,", ""]);
});

/** A file with one line, by the names of its columns. */
function cellsOf(row: object): Record<string, string | undefined> {
  const [header = "", line = ""] = rowsCsv([{ group: {}, ...bare, ...row }]).split("\r\n");
  const cells = line.split(",");
  return Object.fromEntries(header.split(",").map((name, at) => [name, cells[at]]));
}

test("what is said of each segment is in columns of its own", () => {
  const mix = [
    { segment: "team", categories: 2, adjustedP: 0.04, cramersV: 0.12, differs: true },
    { segment: "site", categories: 1, adjustedP: null, cramersV: null, differs: false },
  ];
  const cells = cellsOf({ mix });
  expect(cells).toMatchObject({
    "mix.team.categories": "2",
    "mix.team.adjustedP": "0.04",
    "mix.team.cramersV": "0.12",
  });
  expect([cells["mix.team.differs"], cells["mix.site.categories"], cells["mix.site.differs"]]).toEqual([
    ...["true", "1", "false"],
  ]);
  expect(Object.keys(cellsOf({ mix: [] })).filter((name) => name.startsWith("mix."))).toEqual([]);
});

test("values that were put together are one text", () => {
  const merged = [
    { segment: "site", value: "Remote", into: "HQ" },
    { segment: "team", value: null, into: "ICT" },
  ];
  const of = (list: object[]) => cellsOf({ weighted: { value: 1, merged: list } });
  expect(of(merged)).toMatchObject({ "weighted.value": "1", "weighted.merged": "site:Remote>HQ; team:>ICT" });
  expect(of([])).toMatchObject({ "weighted.merged": "" });
});

test.each(["=1+1", "+1", "-1", "@A1", "\t=1", "＝1"])("the text %j is not run", (team) => {
  expect(rowsCsv([{ group: { team }, ...bare }])).toContain(`\r\n'${team},`);
});

test("a comma, a quote and a line break stay in their cell, and a negative number is a number", () => {
  expect(rowsCsv([{ group: { team: 'a,"b"\nc' }, ...bare, value: -12.5 }])).toContain('\r\n"a,""b""\nc",,-12.5,');
});

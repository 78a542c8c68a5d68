import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { npsCommand } from "./nps.ts";

const source = fileURLToPath(new URL("../../bin/afterword.js", import.meta.url));
/** In `npm test`, what was put together from the sources: it starts sooner. */
const program = process.env["AFTERWORD_TESTED_PROGRAM"] ?? source;

/** Runs it where there is neither a project nor a database. */
function nps(args: readonly string[], input = "") {
  const { PATH } = process.env;
  const how = { cwd: tmpdir(), env: { PATH }, encoding: "utf8", input } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "nps", ...args], how);
  return { status, stdout, stderr };
}

test("a score from counts, its interval, and the answers that it takes to see ten points", () => {
  expect(nps(["50", "30", "20"])).toEqual({
    status: 0,
    stderr: "",
    stdout: [
      "NPS 30.00 from 100 answers: 50 promoters, 30 passives, 20 detractors",
      "95 % interval 14.05 to 44.20 (adjusted_wald)",
      "To see a difference of 10 points, two such groups need 958 answers each.",
      "",
    ].join("\n"),
  });
  const { status, stdout } = nps(["50", "30", "20", "--level", "0.9", "--points", "20", "--json"]);
  const bounds = { lower: expect.closeTo(16.47, 2) as number, upper: expect.closeTo(41.78, 2) as number };
  expect([status, JSON.parse(stdout)]).toEqual([
    0,
    {
      ...{ promoters: 50, passives: 30, detractors: 20, value: 30, n: 100, points: 20, answersNeeded: 240 },
      interval: { ...bounds, level: 0.9, method: "adjusted_wald" },
    },
  ]);
});

test("a score from answers, given or read; none is no score, and all alike don't say how many it takes", () => {
  const json = (args: readonly string[], input?: string) =>
    JSON.parse(nps([...args, "--json"], input).stdout) as object;
  const counted = { promoters: 2, passives: 1, detractors: 1, value: 25, n: 4 };
  expect(json(["--from-scores", "-"], "10\n9\n7\n0\n")).toMatchObject(counted);
  expect(json(["9", "0", "0"])).toMatchObject({ value: 100, answersNeeded: null });
  expect(nps(["0", "0", "0"]).stdout).toBe("No answers, no score.\n");
});

test("bad input is one sentence, and exit code 2", () => {
  const { status, stdout, stderr } = nps(["50", "30", "2.5"]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^[^\n]*A count is a whole number, 0 or more\.\n$/);
});

const wrong: readonly (readonly [args: string, sentence: string])[] = [
  ["50 30", "Three counts are needed"],
  ["50 30 -- -5", "A count is a whole number"],
  ["50 30 many", "A count is a whole number"],
  ["50 30 20 10", "too many arguments"],
  ["50 30 20 --level 95", "A level lies between 0.5 and 1"],
  ["50 30 20 --points 0", "A difference is above 0"],
  ["--from-scores 9,11,x", '"11" is no whole number from 0 to 10, and 1 more are none.'],
  ["50 30 20 --from-scores 9", "not both"],
];

test.each(wrong)("nps %s is refused", async (args, sentence) => {
  const command = npsCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  await expect(command.parseAsync(args.split(" "), { from: "user" })).rejects.toThrow(sentence);
});

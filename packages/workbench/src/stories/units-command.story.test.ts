import { join } from "node:path";
import type { KeyItem, UnitItem } from "@afterword/sdk";
import { expect, test } from "vitest";
import { newFolder, run } from "./program.ts";
import { runAll, shownIn } from "./shown.ts";

const config = join(import.meta.dirname, "units-command.config.ts");
const newEnv = () => ({ AFTERWORD_DATABASE_URL: `file:${newFolder()}/units.db`, AFTERWORD_CONFIG: config });

test("the guide to keys works word for word", { timeout: 60_000 }, async () => {
  const env = newEnv();
  const shown = shownIn("docs/how-to/keys-and-audit.md");
  const lines = shown.flatMap(({ command }) => command.split("\n")).filter((line) => line.startsWith("npx afterword"));
  // Their key and their person are not of this database.
  const mine = lines.filter((line) => !/revoke|--object/.test(line));
  expect(mine.filter((line) => /units|keys/.test(line))).toHaveLength(6);
  const printed = runAll(
    mine.map((command) => ({ command, language: undefined, output: undefined })),
    env,
  );
  const of = (part: string) => printed[mine.findIndex((line) => line.includes(part))]?.trim();
  expect(of("units add ict")).toBe("ict  department  in org  Information technology  team=ICT");
  expect(of("--within ict")).toMatch(/^aw_test_/);
  expect(of("station=GVA,NBO")).toMatch(/^aw_test_/);
  expect(of("units list")?.split("\n")[1]).toBe("ict  department  in org  Information technology  team=ICT");
  const { stdout } = await run(["keys", "list", "--json"], env);
  const keys = JSON.parse(stdout) as KeyItem[];
  expect(keys.map(({ within, segments }) => [within, segments])).toEqual([
    [null, {}],
    ["ict", {}],
    [null, { station: ["GVA", "NBO"] }],
  ]);
});

test("segments are given several times or by comma, and what is none is said", { timeout: 60_000 }, async () => {
  const env = newEnv();
  const units = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(["units", ...args, "--json"], env);
    return { code, unit: (code === 0 ? JSON.parse(stdout) : {}) as UnitItem, said: stderr };
  };
  const made = await units("add", "it", "--name", "IT", "--segment", "team=ICT, Desk", "--segment", "station=GVA");
  expect([made.said, made.unit.segments]).toEqual(["", { team: ["ICT", "Desk"], station: ["GVA"] }]);
  const changed = await units("change", "it", "--segment", "station=GVA", "--segment", "station=NBO");
  expect([changed.said, changed.unit.segments]).toEqual(["", { station: ["GVA", "NBO"] }]);
  for (const wrong of ["team", "=ICT", "team=", "team=a,,b", "__proto__=a"]) {
    const refused = await units("change", "it", "--segment", wrong);
    expect([refused.code === 0, refused.said], wrong).toEqual([false, expect.stringContaining("Write name=value")]);
  }
  expect((await units("change", "it", "--name", "Information")).unit.segments).toEqual({ station: ["GVA", "NBO"] });
});

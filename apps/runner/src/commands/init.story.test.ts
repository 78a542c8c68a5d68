import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { templates } from "@afterword/library";
import { afterAll, beforeAll, expect, test } from "vitest";

/** The program as it is: to make a project, it looks for its own manifest. */
const program = fileURLToPath(new URL("../../bin/afterword.js", import.meta.url));
/** In `npm test`, what was put together from the sources: it starts sooner. */
const sooner = process.env["AFTERWORD_TESTED_PROGRAM"] ?? program;
const clone = resolve(import.meta.dirname, "../../../..");
/** Inside the repository, so that a project finds the packages. */
const folder = resolve(import.meta.dirname, `../../.cache/init-${String(process.pid)}`);
beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function node(args: readonly string[], cwd = folder) {
  const { PATH } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env: { PATH }, encoding: "utf8" });
  return { status, stdout, stderr };
}
const afterword = (...args: string[]) => node([program, ...args]);
const list = (...args: string[]) => node([sooner, "init", "--list", ...args]);

test("a project is made in a folder, and has nothing wrong with it", () => {
  const { status, stdout } = afterword("init", "desk", "--template", "travel", "--json");
  expect(status).toBe(0);
  const told = JSON.parse(stdout) as { template: string; folder: string; files: string[] };
  expect(told).toMatchObject({ template: "travel", folder: join(folder, "desk") });
  expect(readdirSync(told.folder).sort()).toEqual([...told.files].sort());
  // In a clone its packages come from there, as they need not have been published.
  const from = (path: string) => `file:${join(clone, path)}`;
  expect(JSON.parse(readFileSync(join(told.folder, "package.json"), "utf8"))).toMatchObject({
    dependencies: {
      "@afterword/library": from("packages/library"),
      "@afterword/sdk": from("packages/sdk"),
      afterword: from("apps/runner"),
      zod: "4.6.7",
    },
  });
  const checked = node([sooner, "check", "--json"], told.folder);
  expect(JSON.parse(checked.stdout), checked.stderr).toMatchObject({
    ...{ ok: true, mistakes: [], warnings: [] },
  });
});

test("the next step is told as a shell takes it", () => {
  expect(afterword("init", "our desk").stdout).toContain('Next: cd "our desk" && npm install && npx afterword dev');
  expect(afterword("init", "sub/desk").stdout).toContain("Next: cd sub/desk && npm");
});

test("no file is overwritten, and none is written beside one that is there", () => {
  const mine = join(folder, "mine");
  mkdirSync(mine);
  writeFileSync(join(mine, "README.md"), "Mine.");
  const { status, stderr } = afterword("init", "mine");
  expect(status).toBe(2);
  expect(stderr.trim()).toBe(`${join(mine, "README.md")} is there already; nothing was written.`);
  expect(readdirSync(mine)).toEqual(["README.md"]);
  expect(readFileSync(join(mine, "README.md"), "utf8")).toBe("Mine.");
});

test("a folder that can't be made and a template that is not there are told in a sentence", () => {
  writeFileSync(join(folder, "file"), "");
  expect(afterword("init", "file/below")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("can't be made"),
  });
  const unknown = node([sooner, "init", "other", "--template", "tickets"]);
  expect(unknown).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^The ready-made surveys are ticket-csat, /),
  });
});

test("the ready-made surveys are listed", () => {
  const { status, stdout } = list();
  expect(status).toBe(0);
  expect(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split(" ", 1)[0]),
  ).toEqual(templates.map(({ name }) => name));
  const listed = JSON.parse(list("--json").stdout) as { name: string; asked: string }[];
  expect(listed.find(({ name }) => name === "annual-relational")?.asked).toBe("by wave");
  expect(listed.find(({ name }) => name === "page-helpful")?.asked).toBe("always open");
  expect(listed.find(({ name }) => name === "ces")?.asked).toBe("ticket.closed");
});

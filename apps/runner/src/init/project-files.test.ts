import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { templates } from "@afterword/library";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkProject } from "../check/check-project.ts";
import { cloneOf, dependenciesOf } from "./dependencies.ts";
import { projectFiles } from "./project-files.ts";
import { writeProject } from "./write-project.ts";

const compiler = resolve(import.meta.dirname, "../../../../node_modules/typescript-native/bin/tsc");
/** Inside the repository, so that a project finds the packages. */
const folder = resolve(import.meta.dirname, `../../.cache/projects-${String(process.pid)}`);
const input = { name: "Our Desk!", year: 2026, dependencies: { afterword: "0.1.0" } };
beforeAll(async () => {
  for (const template of templates) await writeProject(join(folder, template.name), projectFiles(template, input));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(templates)("a project from $name has nothing wrong with it", async ({ name }) => {
  const { warnings, ...checked } = await checkProject(join(folder, name, "afterword.config.ts"));
  expect(checked).toMatchObject({ ok: true, mistakes: [], counts: { surveys: 1 } });
  // The one that is long says so itself.
  expect(warnings.map(({ code }) => code)).toEqual(name === "annual-relational" ? ["long_survey"] : []);
});

test("every project compiles", { timeout: 120_000 }, () => {
  // Here the packages come from their sources, which need a library of their own.
  const compilerOptions = { customConditions: ["@afterword/source"], types: ["node"], lib: ["es2024", "dom"] };
  // They are taken as they were built, or are built: to check their sources once more takes far longer.
  const references = [{ path: resolve(import.meta.dirname, "../..") }];
  const config = { extends: `./ces/tsconfig.json`, compilerOptions, include: ["*/*.ts"], references };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-b", folder], { encoding: "utf8" });
  expect(status, stdout).toBe(0);
});

test("a project needs the versions that were published; of a clone, its folders", () => {
  const manifest = {
    version: "0.1.0",
    dependencies: { "@afterword/sdk": "0.1.1", "@afterword/library": "0.1.2", zod: "4" },
  };
  const published = { "@afterword/library": "0.1.2", "@afterword/sdk": "0.1.1", afterword: "0.1.0", zod: "4" };
  expect(dependenciesOf(manifest, null)).toEqual(published);
  expect(dependenciesOf(manifest, "/src/clone")).toMatchObject({ afterword: "file:/src/clone/apps/runner", zod: "4" });
  expect(cloneOf("/srv/desk/node_modules/afterword")).toBeNull();
});

test("the README says how to begin", () => {
  const readmeOf = (name: string) =>
    projectFiles(templates.find((one) => one.name === name) ?? expect.fail(), input).get("README.md") ?? "";
  expect(readmeOf("direct-feedback")).toContain("The form is at http://127.0.0.1:3000/f/direct-feedback.");
  expect(readmeOf("annual-relational")).toContain("npx afterword wave launch annual");
  expect(readmeOf("ces")).toContain(
    "npx afterword trigger ticket.closed --person you@example.org --set id=1 --set team=ICT",
  );
  expect(readmeOf("ces")).toContain("The mail is due after 30m; `POST /dev/clock`");
});

test("a project is called as its folder, in letters that npm takes", () => {
  const nameOf = (name: string) => {
    const files = projectFiles(templates[0] ?? expect.fail(), { ...input, name });
    return (JSON.parse(files.get("package.json") ?? "") as { name: string }).name;
  };
  expect(nameOf("Our Desk!")).toBe("our-desk");
  expect(nameOf("مكتب")).toBe("survey");
});

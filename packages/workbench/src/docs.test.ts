// Holds the documents to the code: what they quote, list and link to has to be there.
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { problems, routes, scopeOf, type Route } from "@afterword/sdk";
import { afterAll, describe, expect, test } from "vitest";
import { tool } from "./step.ts";

const root = resolve(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
/** A document whose table cells are not padded. */
const readPage = (path: string): string => read(path).replace(/ +\|/g, " |");
const documents = ["README.md", ...globSync("docs/**/*.md", { cwd: root })].sort();

/** Fenced blocks of a document, with what follows the opening fence. */
function blocksOf(path: string): { info: string; text: string }[] {
  const fences = read(path).matchAll(/^```([^\n]*)\n(.*?)^```$/gms);
  return [...fences].map(([, info = "", text = ""]) => ({ info, text }));
}

/** What is written in the first column of a document's tables, one entry for each `code` in a cell. */
const firstColumn = (path: string, pattern: RegExp): string[] =>
  [...readPage(path).matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell = ""]) => cell).filter((cell) => pattern.test(cell));

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

describe("quoted programs", () => {
  test("the README's code is the quickstart's", () => {
    const code = blocksOf("README.md").filter(({ info }) => info.startsWith("ts"));
    const files = ["afterword.config.ts", "server.ts"].map((file) => read(`examples/quickstart/${file}`));
    expect(code.map(({ text }) => text)).toEqual(files);
  });

  test("TypeScript in tutorials and how-tos is run", () => {
    const told = documents.filter((path) => /^docs\/(how-to|tutorial)\//.test(path));
    const idle = told.flatMap((path) => blocksOf(path).filter(({ info }) => /^ts\b(?! run file=)/.test(info)));
    expect(idle.map(({ text }) => text)).toEqual([]);
  });
});

const scratch = join(root, "packages/workbench/.cache/docs");
const runnable = documents.flatMap((path) =>
  blocksOf(path).flatMap(({ info, text }) => {
    const file = /^ts run file=([\w.-]+\.ts)$/.exec(info)?.[1];
    return file === undefined ? [] : [{ page: basename(path, ".md"), file, text }];
  }),
);

/** Each page's programs in a folder of their own, beside the quickstart's project. */
function layOut(): void {
  rmSync(scratch, { recursive: true, force: true });
  for (const page of sorted(runnable.map((one) => one.page))) {
    mkdirSync(join(scratch, page), { recursive: true });
    writeFileSync(join(scratch, page, "afterword.config.ts"), read("examples/quickstart/afterword.config.ts"));
  }
  for (const { page, file, text } of runnable) writeFileSync(join(scratch, page, file), text);
  const compilerOptions = { noEmit: true, composite: false, declaration: false, declarationMap: false };
  // Our own packages are taken as they were built, or are built: to check their sources once more takes far longer.
  const references = globSync("packages/!(workbench)/", { cwd: root }).map((path) => ({ path: join(root, path) }));
  const config = { extends: "../../../../tsconfig.json", compilerOptions, include: ["**/*.ts"], references };
  writeFileSync(join(scratch, "tsconfig.json"), JSON.stringify(config));
}

describe("programs in the documents", () => {
  layOut();
  afterAll(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  test("compile", { timeout: 120_000 }, () => {
    const { status, stdout } = spawnSync(process.execPath, [tool("typescript-native", "tsc"), "-b", scratch], {
      cwd: root,
      encoding: "utf8",
    });
    expect(status, stdout).toBe(0);
  });

  const tests = runnable.filter(({ file }) => file.endsWith(".test.ts"));
  // Importing a test file adds its tests and its hooks here.
  describe.each(tests)("$page", async ({ page, file }) => {
    await import(/* @vite-ignore */ join(scratch, page, file));
  });
});

describe("reference pages", () => {
  test("problems.md has every problem with its status, and no other", () => {
    const rows = [...readPage("docs/reference/problems.md").matchAll(/^\| `(\w+)` \| (\d{3}) \|/gm)];
    const told = Object.fromEntries(rows.map(([, code = "", status]) => [code, Number(status)]));
    expect(told).toEqual(Object.fromEntries(Object.entries(problems).map(([code, { status }]) => [code, status])));
  });

  test("http.md has every route with its scope", () => {
    const page = readPage("docs/reference/http.md");
    for (const { method, path, action } of Object.values<Route>(routes)) {
      const place = `| \`${method} ${path}\` |`;
      const scope = action === null || action === "self" ? "" : ` \`${scopeOf(action)}\` |`;
      expect(page).toContain(action === "self" ? `${place} any |` : place + scope);
    }
  });

  test("http.md has no other route than the contract's and those mounted beside it", () => {
    const contract = Object.values<Route>(routes).map(({ method, path }) => `${method} ${path}`);
    const mounted = globSync("packages/runner/src/routes/*.ts", { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/router\.(get|post|put|patch|delete)\(\s*"([^"]+)"/g)].map(
        ([, method = "", path = ""]) => `${method.toUpperCase()} ${path.replace(/:(\w+)/g, "{$1}")}`,
      ),
    );
    const told = firstColumn("docs/reference/http.md", /^[A-Z]+ \//);
    expect(sorted(told)).toEqual(sorted([...contract, ...mounted]));
  });

  test("environment.md has every variable, and no other", () => {
    const known = read("apps/runner/src/environment.ts").match(/AFTERWORD_[A-Z_]+/g) ?? [];
    expect(sorted(firstColumn("docs/reference/environment.md", /^AFTERWORD_/))).toEqual(sorted(known));
    // A secret may come from a file, which the same name with `_FILE` behind it names.
    const named = (read("docs/reference/environment.md").match(/AFTERWORD_\w+/g) ?? []).map((name) =>
      name.replace(/_FILE$/, ""),
    );
    expect(sorted(named)).toEqual(sorted(known));
  });
});

describe("links", () => {
  const links = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => [path, target] as const),
  );

  test.each(links)("%s links to %s", (path, target) => {
    const [file = "", anchor] = target.split("#");
    const place = file === "" ? join(root, path) : resolve(root, dirname(path), file);
    expect(existsSync(place), place).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(readFileSync(place, "utf8"))).toContain(anchor);
  });
});

/** The anchors of a document's headings, as they are made from the words. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .replace(/\s/g, "-"),
  );

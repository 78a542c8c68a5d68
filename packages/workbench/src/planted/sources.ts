/** Sources that keep every rule: the rules must have nothing to say about them. */
export const clean: Record<string, string> = {
  "packages/metrics/src/index.ts": `export const one = 1;\n`,
  "packages/language/src/index.ts": `export const locale = "en";\n`,
  "packages/sdk/src/index.ts": `import "./contract/text.ts";\nexport * from "./event.ts";\nexport { locale } from "@afterword/language";\n`,
  "packages/sdk/src/event.ts": `import type { z } from "zod";\nexport type Schema = z.ZodType;\n`,
  "packages/sdk/src/contract/text.ts": `import { z } from "zod";\nconsole.log(z.string());\n`,
  "packages/store/src/index.ts": `import Database from "better-sqlite3";
export interface Store { close(): void }
export function openStore(): Store { return new Database(":memory:"); }
`,
  "packages/store/src/index.test.ts": `/// <reference path="../../workbench/src/needs/provided.d.ts" />
import "@afterword/metrics";
import { inject } from "vitest";
console.log(inject("postgresUrl"));
`,
  "packages/fieldwork/src/index.ts": `import type { Store } from "@afterword/store";
export function end(store: Store): void { store.close(); }
`,
  "packages/pages/src/index.ts": `export { locale } from "@afterword/sdk";\n`,
  "packages/runner/src/index.ts": `import express from "express";\nexport const app: unknown = express();\n`,
  "apps/runner/src/config.ts": `export const port = process.env.PORT;\n`,
  "apps/runner/src/main.ts": `import { port } from "./config.ts";\nconsole.log(port);\n`,
};

/** One planted violation: which tool must find it, and what the finding says besides the file's name. */
export interface Plant {
  what: string;
  tool: "arrows" | "lint" | "unused code" | "sizes";
  path: string;
  text: string;
  finding: string;
}

/** One violation of each kind. Every file has a name of its own, so that findings can be told apart. */
export const plants: Plant[] = [
  {
    what: "an arrow against the direction",
    tool: "arrows",
    path: "packages/metrics/src/planted-arrow.ts",
    text: `import "@afterword/store";\n`,
    finding: "arrows-of-metrics",
  },
  {
    what: "an arrow that only carries a type",
    tool: "arrows",
    path: "packages/pages/src/planted-type-arrow.ts",
    text: `import type { Store } from "@afterword/store";\nexport type Planted = Store;\n`,
    finding: "arrows-of-pages",
  },
  {
    what: "a value of the store in fieldwork",
    tool: "arrows",
    path: "packages/fieldwork/src/planted-store.ts",
    text: `export { openStore } from "@afterword/store";\n`,
    finding: "types-only-in-fieldwork",
  },
  {
    what: "the runner in a test below it",
    tool: "arrows",
    path: "packages/pages/src/planted.test.ts",
    text: `import "@afterword/runner";\n`,
    finding: "arrows-of-tests",
  },
  {
    what: "the workbench in the program",
    tool: "arrows",
    path: "apps/runner/src/planted-workbench.ts",
    text: `import "../../../packages/workbench/src/planted-target.ts";\n`,
    finding: "workbench-is-private",
  },
  {
    what: "a path into another package",
    tool: "arrows",
    path: "packages/sdk/src/planted-path.ts",
    text: `import "../../language/src/index.ts";\n`,
    finding: "no-way-around-exports",
  },
  {
    what: "zod for values outside of the contract",
    tool: "arrows",
    path: "packages/sdk/src/planted-zod.ts",
    text: `import { z } from "zod";\nexport const text = z.string();\n`,
    finding: "zod-only-in-the-contract",
  },
  {
    what: "express outside of the runner",
    tool: "arrows",
    path: "packages/pages/src/planted-express.ts",
    text: `import type { Request } from "express";\nexport type Planted = Request;\n`,
    finding: "express-only-in-the-runner",
  },
  {
    what: "a driver outside of the store",
    tool: "arrows",
    path: "packages/runner/src/planted-driver.ts",
    text: `import pg from "pg";\nexport const client = new pg.Client();\n`,
    finding: "drivers-only-in-the-store",
  },
  {
    what: "a circle",
    tool: "arrows",
    path: "packages/metrics/src/planted-circle.ts",
    text: `import "./planted-circle-end.ts";\n`,
    finding: "no-circles",
  },
  {
    what: "an import of nothing",
    tool: "arrows",
    path: "packages/metrics/src/planted-nothing.ts",
    text: `import "./no-such-file.ts";\n`,
    finding: "no-unresolvable",
  },
  {
    what: "the environment outside of config.ts",
    tool: "lint",
    path: "packages/runner/src/planted-environment.ts",
    text: `export const port = process.env.PORT;\n`,
    finding: "no-restricted-properties",
  },
  {
    what: "a promise nobody waits for",
    tool: "lint",
    path: "packages/runner/src/planted-promise.ts",
    text: `export function start(): void {\n  Promise.resolve();\n}\n`,
    finding: "no-floating-promises",
  },
  {
    what: "an export nobody uses",
    tool: "unused code",
    path: "packages/runner/src/planted-export.ts",
    text: `export const used = 1;\nexport const unusedByAnyone = 2;\n`,
    finding: "unusedByAnyone",
  },
  {
    what: "a file nobody uses",
    tool: "unused code",
    path: "packages/runner/src/planted-file.ts",
    text: `console.log("alone");\n`,
    finding: "Unused files",
  },
  {
    what: "a file of more than 400 lines",
    tool: "sizes",
    path: "packages/metrics/src/planted-size.ts",
    text: "// line\n".repeat(401),
    finding: "too long",
  },
];

/** What some plants need next to them. */
export const soil: Record<string, string> = {
  "packages/metrics/src/planted-circle-end.ts": `import "./planted-circle.ts";\n`,
  "packages/workbench/src/planted-target.ts": `export {};\n`,
  "packages/runner/src/index.ts": `export { used } from "./planted-export.ts";\n`,
};

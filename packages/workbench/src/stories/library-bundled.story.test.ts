import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as library from "@afterword/library";
import type { Template } from "@afterword/library";
import { expect, test } from "vitest";
import { build } from "vite";

test("templates are called by the names that are exported, in a bundle that was made small too", async () => {
  const input = join(import.meta.dirname, "../../../library/src/templates.ts");
  const bundle = await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: { write: false, ssr: input, minify: "oxc" },
  });
  const [chunk] = [bundle].flat().flatMap((one) => ("output" in one ? one.output : []));
  if (chunk?.type !== "chunk") throw new Error("The bundle is not one piece.");
  const file = join(mkdtempSync(join(tmpdir(), "afterword-bundle-")), "templates.mjs");
  writeFileSync(file, chunk.code);
  const { templates } = (await import(pathToFileURL(file).href)) as { templates: readonly Template[] };
  expect(templates.map(({ call }) => call)).toEqual(library.templates.map(({ call }) => call));
  for (const { call } of templates) expect(library).toHaveProperty(call[0]);
});

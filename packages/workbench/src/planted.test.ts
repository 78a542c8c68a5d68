import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clean, plants, soil, type Plant } from "./planted/sources.ts";
import { createTree, type Tree } from "./planted/tree.ts";
import { staticSteps } from "./steps.ts";

const limitMs = 60_000;
const commands: Record<Plant["tool"], string[]> = {
  arrows: argsOf("arrows"),
  lint: argsOf("lint"),
  "unused code": [...argsOf("unused code"), "--include", "files,exports"],
  sizes: ["--conditions=@afterword/source", resolve("packages/workbench/src/sizes.ts")],
};
/** What separates one finding of a tool, or the findings of one kind or file, from the next. */
const separators: Record<Plant["tool"], RegExp> = {
  arrows: /\n {2}(?! )/,
  lint: /\n\n/,
  "unused code": /\n(?=Unused )/,
  sizes: /\n/,
};
const tools = Object.keys(commands) as Plant["tool"][];

function argsOf(name: string): string[] {
  return staticSteps.find((step) => step.name === name)?.args ?? [];
}

let tree: Tree;
beforeAll(() => {
  tree = createTree();
  tree.write(clean);
});
afterAll(() => tree.remove());

test.each(tools)("%s has nothing to say about clean sources", { timeout: limitMs }, (tool) => {
  const { ok, output } = tree.run(commands[tool]);
  expect(ok, output).toBe(true);
});

describe("planted violations are found:", () => {
  const outputs = new Map<string, string>();
  beforeAll(() => {
    tree.write({ ...soil, ...Object.fromEntries(plants.map(({ path, text }) => [path, text])) });
    for (const tool of tools) {
      const { ok, output } = tree.run(commands[tool]);
      expect(ok, output).toBe(false);
      outputs.set(tool, output);
    }
  }, limitMs);

  test.each(plants)("$what", ({ tool, path, finding }) => {
    const findings = (outputs.get(tool) ?? "").split(separators[tool]);
    const found = findings.filter((text) => text.includes(path) && text.includes(finding));
    expect(found, outputs.get(tool)).toHaveLength(1);
  });
});

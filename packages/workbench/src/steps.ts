import { own, tool, type Step } from "./step.ts";

/**
 * Builds every package. Several checkers know much of the same: one takes half the processor's time of four, and the other core has
 * something to do meanwhile.
 */
export const types: Step = { name: "types", args: [tool("typescript-native", "tsc"), "-b", "--singleThreaded"] };

/** What else is checked without running tests, in the order in which it begins: what takes longest goes first. */
export const staticSteps: Step[] = [
  { name: "lint", args: [tool("oxlint"), "--max-warnings", "0"] },
  { name: "format", args: [tool("oxfmt"), "--check"] },
  {
    name: "arrows",
    args: [
      tool("dependency-cruiser", "depcruise"),
      "--config",
      "packages/workbench/arrows.cjs",
      "packages",
      "apps",
      "examples",
    ],
  },
  { name: "unused code", args: [tool("knip"), "--no-progress", "--no-config-hints"] },
  { name: "sizes", args: own("sizes.ts") },
  { name: "api.md", args: [...own("api-report.ts"), "--check"] },
  { name: "commands.md", args: [...own("commands-report.ts"), "--check"] },
  { name: "llms.txt", args: [...own("llms-report.ts"), "--check"] },
  { name: "library.md", args: [...own("library-report.ts"), "--check"] },
  { name: "dependencies.md", args: [...own("dependencies-report.ts"), "--check"] },
  { name: "reasons.md", args: [...own("reasons-report.ts"), "--check"] },
  { name: "personal-data.md", args: [...own("personal-report.ts"), "--check"] },
  { name: "page script", args: [...own("page-script.ts"), "--check"] },
];

/** The tests that need neither a database server, nor a browser, nor a running program. */
export const unitTests: Step = {
  name: "unit tests",
  args: [tool("vitest"), "run", "--project", "small", "--project", "alone"],
};

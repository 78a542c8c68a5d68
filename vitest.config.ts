import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { bundledByName } from "./packages/workbench/src/needs/bundle.ts";
import SlowestFirst from "./packages/workbench/src/needs/slowest-first.ts";

// Packages are resolved as Node does in development: our own from their sources. The whole suite takes them from the bundle that
// it makes of the sources for the program, which is loaded in half the time.
const conditions = ["@afterword/source", "node"];
const bundled = process.env.AFTERWORD_NEEDS === "1" ? bundledByName() : new Map<string, string>();
const alias = [...bundled].map(([name, replacement]) => ({ find: new RegExp(`^${name}$`), replacement }));

const testsOf = (ending: string) => ["packages/**/src", "apps", "examples"].map((folder) => `${folder}/**/*${ending}`);
const large = ["story", "browser", "pg"].flatMap((kind) => testsOf(`.${kind}.test.ts`));
/** Tests that add to what a process knows of languages. */
const adding = ["add-language", "docs", "formats", "languages", "seventh-language.story", "surveys.browser"].map(
  (name) => `**/${name}.test.ts`,
);
const nowhere = ["**/node_modules/**", "**/dist/**"];

const project = (test: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration => ({
  resolve: { conditions, alias },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { testTimeout: 120_000, hookTimeout: 60_000, ...test },
});

export default defineConfig({
  test: {
    globalSetup: ["packages/workbench/src/needs/global-setup.ts"],
    pool: "forks",
    sequence: { sequencer: SlowestFirst },
    maxWorkers: 5,
    projects: [
      // To begin a process, and to load what a test needs, takes longer than most tests do: they share some.
      project({ name: "large", include: large, exclude: [...nowhere, ...adding], isolate: false }),
      project({ name: "alone", include: adding, exclude: nowhere }),
      project({
        name: "small",
        include: testsOf(".test.ts"),
        exclude: [...nowhere, ...large, ...adding],
        isolate: false,
      }),
    ],
  },
});

import { defineConfig } from "vitest/config";
import SlowestFirst from "./packages/workbench/src/needs/slowest-first.ts";

// Packages are resolved as Node does in development: our own from their sources.
const conditions = ["@afterword/source", "node"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["packages/**/src/**/*.test.ts", "apps/**/*.test.ts", "examples/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    globalSetup: ["packages/workbench/src/needs/global-setup.ts"],
    pool: "forks",
    sequence: { sequencer: SlowestFirst },
    maxWorkers: 3,
    testTimeout: 60_000,
  },
});

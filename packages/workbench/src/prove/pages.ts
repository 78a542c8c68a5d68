import { proveByTests } from "./vitest.ts";

/**
 * Every page with and without script, at 320 and 1,280 px, in Arabic and English, by keyboard, of which `npm test` takes two of
 * eight manners, or one where stories are alike; and the console's pages in both of theirs, of which it takes one.
 */
export const provePages = (): Promise<void> =>
  proveByTests("pages", [
    "packages/workbench/src/console/",
    ...["respondents", "notices", "unasked", "sign-in"].map(
      (name) => `packages/workbench/src/stories/${name}.browser.test.ts`,
    ),
  ]);

import type { Project } from "@afterword/sdk";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, inject, type TestContext } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { freePort, newFolder, startProgram, type Running } from "./program.ts";
import { serve, type Served } from "./served.ts";

/** What a test in a browser works with. */
export interface Started {
  readonly browser: Browser;
  readonly program: Running;
}

/** The project with the surveys that respondents are asked. */
export const respondents = { AFTERWORD_CONFIG: `${import.meta.dirname}/respondents.config.ts` };

/** One browser and one program with a database of its own, for all tests of a file. */
export function inBrowser(environment: Record<string, string> = {}, args?: readonly string[]) {
  let [browser, program]: [Browser | undefined, Running | undefined] = [undefined, undefined];
  let start: () => Promise<Running>;
  beforeAll(async () => {
    browser = await openBrowser();
    if (!browser) return;
    const port = String(await freePort());
    const own = { AFTERWORD_DATABASE_URL: `file:${newFolder()}/afterword.db`, AFTERWORD_PORT: port };
    start = () => startProgram({ ...own, ...environment }, args);
    program = await start();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  return {
    /** Both, as they run; without Chromium the test is skipped. */
    running(ctx: TestContext): Started {
      if (!browser || !program) return ctx.skip(inject("chromiumReason"));
      return { browser, program };
    },
    /** Starts the program, which has ended, again where it was. */
    async startAgain(): Promise<void> {
      program = await start();
    },
  };
}

/** One browser and one app in this process that serves a project, for all tests of a file. */
export function servedInBrowser(project: Project) {
  let [browser, aw]: [Browser | undefined, Served | undefined] = [undefined, undefined];
  beforeAll(async () => {
    browser = await openBrowser();
    aw = await serve("file::memory:", project);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await aw?.stop();
  });

  /** Both, as they run; without Chromium the test is skipped. */
  return (ctx: TestContext): { readonly browser: Browser; readonly aw: Served } => {
    if (!browser || !aw) return ctx.skip(inject("chromiumReason"));
    return { browser, aw };
  };
}

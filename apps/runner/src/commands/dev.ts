import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { OptionsError } from "@afterword/runner";
import { Command } from "commander";
import { readConfig } from "../config.ts";
import { Supervisor } from "../dev/supervise.ts";
import { openInBrowser } from "../open-in-browser.ts";
import { untilStopped } from "../stop-signal.ts";

interface DevFlags {
  readonly config?: string;
  readonly app?: string;
  readonly open?: boolean;
  readonly json?: boolean;
}

const about = `
It starts again when the project file, or a file that it imports, has changed; the database stays. What can't work is told, and
the project as it was goes on. Mail stays at /dev/mail. Webhooks may lead to this machine, unless AFTERWORD_WEBHOOK_HOSTS says
otherwise, so that afterword listen works.
`;

/** `afterword dev`: serves the project while it is being written. */
export function devCommand(): Command {
  return new Command("dev")
    .description("serve the project while you write it: start again when it changes, and show what happens at /dev")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--app <file>", "module whose default export, (afterword) => handler, serves pages of your own beside it")
    .option("--open", "open the screen at /dev in the browser")
    .option("--json", "print JSON each time it starts")
    .addHelpText("after", about)
    .action(async (flags: DevFlags) => {
      const config = readConfig(flags);
      if (config.mode === "production")
        throw new OptionsError([
          "afterword dev is for development: AFTERWORD_MODE or AFTERWORD_PUBLIC_URL says production.",
        ]);
      const supervisor = new Supervisor({
        program: process.argv[1] ?? "",
        config: resolve(config.project),
        args: [...(flags.app === undefined ? [] : ["--app", flags.app]), ...(flags.json === true ? ["--json"] : [])],
        environment: config.webhookHosts === undefined ? { AFTERWORD_WEBHOOK_HOSTS: "127.0.0.1" } : {},
      });
      const stopped = untilStopped(() => supervisor.stop());
      await supervisor.start();
      if (flags.open === true && (await isReady(config.publicUrl))) openInBrowser(`${config.publicUrl}/dev`);
      process.exitCode = await Promise.race([stopped.then(() => 0), supervisor.ended]);
      await supervisor.stop();
    });
}

const longestMs = 15_000;

/** Waits until the server can be looked at; false where that takes longer than anybody waits. */
async function isReady(publicUrl: string): Promise<boolean> {
  const until = performance.now() + longestMs;
  while (performance.now() < until) {
    if ((await fetch(`${publicUrl}/readyz`).catch(() => null))?.ok === true) return true;
    await wait(100);
  }
  return false;
}

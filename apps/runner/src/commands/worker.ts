import { publishProject } from "@afterword/fieldwork";
import { Command } from "commander";
import { pino } from "pino";
import { openForCommand } from "../open.ts";
import { untilStopped } from "../stop-signal.ts";

/** `afterword worker`: does what is due, in a process of its own. */
export const workerCommand = (): Command =>
  new Command("worker")
    .description("do what is due: decide, invite, send")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--once", "do what is due now, then end")
    .action(async (flags: { config?: string; once?: boolean }) => {
      const opened = await openForCommand({
        config: flags.config,
        logger: pino({ name: "afterword" }, pino.destination(2)),
      });
      const { worker } = opened.parts;
      await publishProject(opened.parts.contextOf(opened.scope, { kind: "worker", id: "worker" }));
      if (flags.once === true) {
        await worker.drain();
        await opened.close();
        return;
      }
      worker.start();
      console.log("Afterword's worker runs.");
      await untilStopped(async () => {
        await worker.stop();
        await opened.close();
      });
    });

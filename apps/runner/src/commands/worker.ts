import { publishProject } from "@afterword/fieldwork";
import { Command } from "commander";
import { pino } from "pino";
import { openForCommand } from "../open.ts";
import { untilStopped } from "../stop-signal.ts";

/** Longer than it takes to notice that a lease has run out. */
const leaseSlackMs = 5_000;

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
      const { parts } = opened;
      const { worker } = parts;
      await publishProject(parts.contextOf(opened.scope, { kind: "worker", id: "worker" }));
      if (flags.once === true) {
        // What a worker that died has under way can be taken over when its lease has run out.
        await worker.settle(parts.settings.leaseMs + leaseSlackMs);
        await worker.stop();
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

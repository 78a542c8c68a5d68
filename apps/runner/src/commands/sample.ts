import { fillSample, readSample, removeSample, workOnSample } from "@afterword/fieldwork";
import { sampleAnswer } from "@afterword/library";
import type { SampleData } from "@afterword/sdk";
import { Command } from "commander";
import { sayCount } from "../words/values.ts";
import { inScope, print, type ScopeFlags } from "./with-scope.ts";

const about = `
People, invitations and answers of twelve months, for each deployed survey with a scored question. Live data are never touched.
Done once more, nothing is added. --remove takes all of it away again, and nothing else.
`;

interface SampleFlags extends Omit<ScopeFlags, "mode"> {
  readonly remove?: boolean;
}

/** `afterword sample`: made-up answers on the test side. */
export function sampleCommand(): Command {
  return new Command("sample")
    .description("fill the test side with made-up answers, or take them away again")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--json", "print JSON")
    .option("--remove", "take all that was made up away")
    .addHelpText("after", about)
    .action((flags: SampleFlags) =>
      inScope(
        { ...flags, mode: "test" },
        "sample",
        async (context) => {
          await (flags.remove === true ? removeSample(context()) : fillSample(context()));
          // Whatever else works on it: each step is done once.
          while (await workOnSample(context(), sampleAnswer));
          const now = await readSample(context());
          print(flags, now, [lineOf(now)]);
        },
        { isChange: true },
      ),
    );
}

const lineOf = ({ state, surveys }: SampleData): string =>
  state === "none"
    ? "There are no made-up answers."
    : `The test side has made-up answers to ${sayCount(surveys.length)} surveys: ${surveys.join(", ")}.`;

import { listLabels } from "@afterword/fieldwork";
import { csvLine, labelLines } from "@afterword/runner/parts";
import { Command } from "commander";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const about = `
Two people code a sample of comments at the console, each on their own: what a comment is about and what it says. What they said is printed
once both have coded all of a language and quarter. Themes of a comment have blanks between them.
`;

interface LabelsFlags extends ScopeFlags {
  readonly csv?: boolean;
}

/** `afterword labels`: what people coded comments as. */
export function labelsCommand(): Command {
  return withScopeFlags(new Command("labels").description("what people coded comments as"))
    .option("--csv", "print CSV")
    .addHelpText("after", about)
    .action((flags: LabelsFlags) =>
      inScope(flags, "labels", async (context) => {
        const { items } = await listLabels(context());
        const lines = labelLines(items);
        if (flags.csv === true) process.stdout.write(lines.map(csvLine).join(""));
        else
          print(
            flags,
            { items },
            items.length === 0 ? ["No sample is coded by two yet."] : lines.slice(1).map((one) => one.join("  ")),
          );
      }),
    );
}

import { lastRetention, retainNow, type Retained } from "@afterword/fieldwork";
import { retentionFields } from "@afterword/sdk";
import { Command } from "commander";
import { sayCount } from "../words/values.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const about = `
How long each is kept the project says: retention: { comments: "24mo", identities: "36mo", events: "13mo", … }. A worker does this
every night at 02:00 of the project's time zone. Scores, choices and segments stay, and no figure changes. It can't be undone.
`;

interface RetainFlags extends ScopeFlags {
  readonly dryRun?: boolean;
}

/** `afterword retain`: takes away what the project does not keep any longer, or says what would go. */
export function retainCommand(): Command {
  return withScopeFlags(new Command("retain").description("take away what is not kept any longer"))
    .option("--dry-run", "only count what would go")
    .addHelpText("after", about)
    .action((flags: RetainFlags) =>
      inScope(flags, "retain", async (context) => {
        const ctx = context();
        const { retention } = ctx.project.project;
        const isDry = flags.dryRun === true;
        const counts = await retainNow(ctx, { isDry });
        const lastNight = await lastRetention(ctx);
        const lines =
          Object.keys(retention).length === 0 ? ["The project limits nothing: all is kept."] : linesOf(counts);
        const verb = isDry ? "Would go:" : "Gone:";
        const before = lastNight === null ? "No night's pass was made yet." : `The last night's pass, ${lastNight.at}:`;
        const told = [verb, ...lines, before, ...(lastNight === null ? [] : linesOf(lastNight.counts))];
        print(flags, { dryRun: isDry, retention, counts, lastNight }, told);
      }),
    );

  function linesOf(counts: Retained): string[] {
    return retentionFields.flatMap((field) => {
      const count = counts[field];
      return count === undefined ? [] : [`  ${field.padEnd(12)}${sayCount(count)}`];
    });
  }
}

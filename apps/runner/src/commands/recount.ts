import { checkRollups, type RollupCheck } from "@afterword/fieldwork";
import { Command } from "commander";
import { newProgress } from "../words/progress.ts";
import { sayCount } from "../words/values.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const about = `
Figures are read from sums that are written together with each answer. This counts all answers anew and compares. The
exit code is 1 when sums differ and are not put right.
`;

/** `afterword recount`: checks the sums that figures are read from. */
export function recountCommand(): Command {
  return withScopeFlags(
    new Command("recount").description("count all answers anew and compare the sums that figures are read from"),
  )
    .option("--repair", "put sums right that differ")
    .addHelpText("after", about)
    .action((flags: RecountFlags) =>
      inScope(flags, "recount", async (context) => {
        const progress = newProgress();
        const found = await checkRollups(context(), flags.repair, (done, of) => {
          progress.show(done / of, `${String(done)} of ${String(of)} series`);
        }).finally(() => {
          progress.clear();
        });
        print(flags, found, linesOf(found, flags.repair === true));
        if (found.differing.length > 0 && flags.repair !== true) process.exitCode = 1;
      }),
    );
}

interface RecountFlags extends ScopeFlags {
  readonly repair?: boolean;
}

function linesOf({ series, sums, parts, differing }: RollupCheck, isRepaired: boolean): string[] {
  const counted = `Counted ${sayCount(series)} series anew, ${sayCount(sums)} sums, and ${sayCount(parts)} days and months kept column by column.`;
  if (differing.length === 0) return [`${counted} All are right.`];
  const end = isRepaired ? "They were put right." : "Run it with --repair to put them right.";
  return [
    `${counted} ${sayCount(differing.length)} differ:`,
    ...differing.map((one) => `  ${one.survey}  ${one.series}`),
    end,
  ];
}

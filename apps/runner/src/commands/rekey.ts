import { rekey } from "@afterword/fieldwork";
import { Command } from "commander";
import { sayCount } from "../words/values.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const about = `
Opt-outs of people who are known, addresses that mail servers refused, and members' codes are kept under AFTERWORD_SECRET as well, where they
were kept under one of AFTERWORD_SECRET_OLD. Run it for test and for live data before one of those is taken away. Links, printed
codes, and opt-outs of people who were erased stay with the secret that they were made with.
`;

/** `afterword rekey`: keeps under the secret of now what was kept under those before it. */
export function rekeyCommand(): Command {
  return withScopeFlags(new Command("rekey").description("keep under the new secret what was kept under the old ones"))
    .addHelpText("after", about)
    .action((flags: ScopeFlags) =>
      inScope(flags, "rekey", async (context) => {
        const done = await rekey(context());
        print(flags, done, [
          `Kept anew: ${sayCount(done.optOuts)} opt-outs, the codes of ${sayCount(done.codes)} members.`,
        ]);
      }),
    );
}

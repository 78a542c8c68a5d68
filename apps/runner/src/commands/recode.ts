import { recodeNow } from "@afterword/fieldwork";
import { Command } from "commander";
import { newProgress } from "../words/progress.ts";
import { sayCount } from "../words/values.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const about = `
A worker codes each comment as it comes: its language, what it is about, and what it says. This codes all of them anew, as after a new
version that knows more words. What is the same stays as it is.
`;

/** `afterword recode`: codes all comments anew. */
export function recodeCommand(): Command {
  return withScopeFlags(new Command("recode").description("code all comments anew: language, themes and sentiment"))
    .addHelpText("after", about)
    .action((flags: ScopeFlags) =>
      inScope(flags, "recode", async (context) => {
        const progress = newProgress();
        const answers = await recodeNow(context(), (done) => {
          progress.show(null, `${sayCount(done)} answers`);
        }).finally(() => {
          progress.clear();
        });
        print(flags, { answers }, [`Looked at ${sayCount(answers)} answers, and coded their comments anew.`]);
      }),
    );
}

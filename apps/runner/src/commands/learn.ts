import { learnNow, readCodingState } from "@afterword/fieldwork";
import type { EstimatorState } from "@afterword/sdk";
import { Command } from "commander";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const about = `
Comments with scores, and those that two people coded alike, teach a model for each language. It replaces the ready-made words where it is
measurably better on wordings that were held back. A language is estimated only where that reaches the bar on 20 comments or more that
two people coded. A worker does this once a week, and whenever two people have coded a whole sample.
`;

/** `afterword learn`: learns how comments without a score are estimated, and says what came of it. */
export function learnCommand(): Command {
  return withScopeFlags(new Command("learn").description("learn from scores and labels how comments are estimated"))
    .addHelpText("after", about)
    .action((flags: ScopeFlags) =>
      inScope(flags, "learn", async (context) => {
        await learnNow(context());
        const { languages } = await readCodingState(context());
        print(flags, { languages }, languages.map(lineOf));
      }),
    );
}

const outcomes = {
  too_few: "too few to learn from",
  not_better: "a learnt model was not better",
  below_bar: "a learnt model missed the bar",
  better: "a learnt model was better",
} as const;

function lineOf({ language, isEstimated, by, labelled, learnt }: EstimatorState): string {
  const way = isEstimated
    ? `estimated by ${by === "learnt" ? "a learnt model" : "the ready-made words"}`
    : "not estimated";
  const checked = labelled
    ? `of ${String(labelled.right + labelled.reversed + labelled.abstained)} labelled ${String(labelled.right)} right, ${String(labelled.reversed)} reversed, ${String(labelled.abstained)} left open`
    : "not checked on labels: fewer than 20";
  const tried = learnt
    ? `; ${String(learnt.positive)} positive and ${String(learnt.negative)} negative: ${outcomes[learnt.outcome]}`
    : "";
  return `${language}  ${way}; ${checked}${tried}.`;
}

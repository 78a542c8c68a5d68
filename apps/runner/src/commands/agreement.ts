import { readAgreement } from "@afterword/fieldwork";
import type { LanguageAgreement } from "@afterword/sdk";
import { Command } from "commander";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const about = `
Of comments that two people coded at the console, each on their own: how well they agree beyond chance (Cohen's kappa), and how often the
estimates are what both say, with Wilson's interval.
`;

/** `afterword agreement`: how well people agree on comments, and how often the estimates are what they say. */
export function agreementCommand(): Command {
  return withScopeFlags(
    new Command("agreement").description("how well people agree on comments, and how right the estimates are"),
  )
    .addHelpText("after", about)
    .action((flags: ScopeFlags) =>
      inScope(flags, "agreement", async (context) => {
        const { least, languages } = await readAgreement(context());
        const lines = languages.flatMap((one) => linesOf(one, least));
        print(flags, { least, languages }, lines.length === 0 ? ["No sample is coded by two yet."] : lines);
      }),
    );
}

function linesOf({ language, comments, isTooFew, sentiment, themes }: LanguageAgreement, least: number): string[] {
  if (isTooFew) return [`${language}: ${String(comments)} comments coded by two; a figure needs ${String(least)}.`];
  const { abstained, reversed } = sentiment.accuracy;
  return [
    `${language}: ${String(comments)} comments coded by two`,
    `  sentiment  ${sayOf(sentiment, least)}, ${String(reversed)} reversed, ${String(abstained)} said nothing`,
    ...themes.filter((one) => one.comments > 0).map((one) => `  ${one.theme}  ${sayOf(one, least)}`),
  ];
}

function sayOf(
  {
    value,
    accuracy,
  }: Pick<LanguageAgreement["sentiment"], "value"> & { accuracy: LanguageAgreement["themes"][number]["accuracy"] },
  least: number,
): string {
  const { n, value: right, interval } = accuracy;
  const kappa = value === null ? "kappa unknown" : `kappa ${value.toFixed(2)}`;
  if (right === null) return `${kappa}, agreed on ${String(n)}: a figure needs ${String(least)}`;
  const range = interval === null ? "" : ` (${interval.lower.toFixed(0)} to ${interval.upper.toFixed(0)} %)`;
  return `${kappa}, estimated right ${right.toFixed(0)} %${range} of ${String(n)}`;
}

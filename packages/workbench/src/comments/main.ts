// `npm run eval:text`: how well comments are read, by language.
import { bar, estimatedByDefault, learnSentiment, textLocales } from "@afterword/text";
import { readComments, readSentences } from "./data.ts";
import { evaluate, passing, type Evaluated } from "./evaluate.ts";

const [sentences, comments] = [readSentences(), readComments()];
const evaluated = evaluate(sentences, comments);
const percent = (share: number): string => (Number.isNaN(share) ? "–" : `${(100 * share).toFixed(0)} %`);

function lineOf({ set, locale, by, accuracy, macroF1, polar, interval, passes }: Evaluated): string {
  const all = polar.right + polar.reversed + polar.abstained;
  const between = interval ? ` (${percent(interval.lower)}–${percent(interval.upper)})` : "";
  return `| ${[
    set,
    locale,
    by,
    accuracy.toFixed(2),
    macroF1.toFixed(2),
    all,
    `${percent(polar.right / (all - polar.abstained))}${between}`,
    percent(polar.reversed / all),
    percent(polar.abstained / all),
    by === "majority" ? "" : passes ? "reached" : "missed",
  ].join(" | ")} |`;
}

console.log(
  "| set | language | by | accuracy | macro-F1 | n, + and − | right of answered | reversed | abstained | bar |",
);
console.log(`|${" --- |".repeat(10)}`);
for (const one of evaluated) console.log(lineOf(one));
console.log(`
${sentences.length} sentences, ${comments.length} comments. Accuracy and macro-F1 are of all three labels; what is abstained from counts
as neutral there. The other figures are of what is positive or negative. The bar: ${percent(bar.accuracy)} right of those answered, ${percent(bar.reversed)} reversed
and ${percent(bar.abstained)} abstained at most. A comment is labelled by its own score; learnt models meet it in a fold that holds none of its wording.
`);
for (const locale of textLocales) {
  const scored = comments.flatMap(({ text, label, ...one }) =>
    one.locale === locale && label !== "neutral" ? [{ text, label }] : [],
  );
  const { outcome, positive, negative, heldBack } = learnSentiment(scored, locale);
  const held = heldBack ? ` on ${heldBack.wordings} wordings: ${JSON.stringify(heldBack)}` : "";
  console.log(`Learning ${locale}, ${positive} positive and ${negative} negative: ${outcome}${held}`);
}
const reached = passing(evaluated);
console.log(`\nEstimated by default: ${reached.join(", ")}.`);
for (const locale of textLocales.filter((one) => !reached.includes(one)))
  console.log(`Off by default: ${locale}, as its lexicon misses the bar.`);
if (reached.join() !== estimatedByDefault.join()) {
  console.error(`The code says ${estimatedByDefault.join(", ")}: change estimated-by-default.ts.`);
  process.exitCode = 1;
}

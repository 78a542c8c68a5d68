// `npm run eval:text`: how well comments are read, by language.
import { bar, readyLanguages, learnSentiment, textLocales } from "@afterword/text";
import { readComments, readSentences } from "./data.ts";
import { byThemes, risingThemes, shuffled, themesIn, tellingWords, typicalWords } from "./discover.ts";
import { evaluate, languagesTold, passing, type Evaluated } from "./evaluate.ts";

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
console.log(
  `\nReady to be tried: ${reached.join(", ")}. Estimated only once it was checked on what your people coded.`,
);
for (const locale of textLocales.filter((one) => !reached.includes(one)))
  console.log(`Not ready: ${locale}, as its lexicon misses the bar.`);
if (reached.join() !== readyLanguages.join()) {
  console.error(`The code says ${readyLanguages.join(", ")}: change ready-languages.ts.`);
  process.exitCode = 1;
}

const coded = byThemes(comments);
const lines = [...new Set(comments.map(({ line }) => line))].sort();
const months = [...new Set(comments.map(({ month }) => month))].sort().slice(12);
for (const [name, all] of [
  ["sentences", sentences],
  ["distinct comments", [...new Map(comments.map((one) => [`${one.locale} ${one.text}`, one])).values()]],
] as const) {
  const { right, wrong, unknown } = languagesTold(all);
  console.log(
    `Language of ${all.length} ${name}, nothing known before: ${right} right, ${wrong} wrong, ${unknown} unknown.`,
  );
}
const named = sentences.map(({ theme, ...one }) => ({ theme, found: themesIn(one) }));
console.log(
  `Themes of ${sentences.length} sentences: the labelled one is among those found in ${named.filter(({ theme, found }) => found.includes(theme)).length}; ` +
    `${named.filter(({ found }) => found.length === 0).length} have none; ${(named.reduce((sum, { found }) => sum + found.length, 0) / named.length).toFixed(1)} each.`,
);
console.log(
  `\nThemes: ${percent(coded.filter(({ terms }) => [...terms].length > 0).length / coded.length)} of the comments have one.`,
);
for (const { term, comments: n, people, share, otherShare, p } of risingThemes(coded, "IT_Support", "2024-04", 6))
  console.log(
    `Rising at IT_Support from April to September 2024: ${term}, ${n} comments of ${people} people, ${percent(share)} against ${percent(otherShare)} the year before (p ${p.toFixed(4)}).`,
  );
for (const [name, all] of [
  ["as they are", coded],
  ["dealt out anew", shuffled(coded)],
] as const) {
  const raised = lines.flatMap((line) =>
    months.flatMap((month) => risingThemes(all, line, month, 1).map(({ term }) => `${term} at ${line} in ${month}`)),
  );
  const looks = lines.length * months.length;
  console.log(
    `Every line and month, comments ${name}: ${raised.length} of ${looks} looks raise something: ${raised.join(", ")}.`,
  );
}
for (const locale of textLocales)
  for (const side of ["detractors", "promoters"] as const) {
    const words = tellingWords(comments, locale, side).slice(0, 6);
    console.log(`Words of ${side}, ${locale}: ${words.map(({ term, people }) => `${term} ${people}`).join(", ")}`);
  }
for (const [line, words] of typicalWords(comments, "en", 5)) console.log(`Typical of ${line}, en: ${words.join(", ")}`);

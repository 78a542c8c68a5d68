// `npm run bench:text`: how long 100,000 comments take to be read on one core, beside a plain lexicon and wink-nlp.
import { defineCodebook, languageOf, sentiment, standardThemes, themesOf } from "@afterword/text";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readComments } from "../../comments/data.ts";
import { longestThroughProduct } from "./hostile.ts";

const isShort = process.argv.includes("--short");
const wanted = isShort ? 6_000 : 100_000;
const goalSeconds = 5;
const distinct = readComments();
const comments = Array.from({ length: wanted }, (_, at) => distinct[at % distinct.length]).filter((one) => !!one);
const english = comments.filter(({ locale }) => locale === "en");

const codebook = defineCodebook(standardThemes);
const wink = winkNLP(model);

/** What many make do with: single words, good or bad, counted. */
const good = new Set(
  "good great excellent quick fast kind clear easy simple solved well helpful professional".split(" "),
);
const bad = new Set(
  "bad slow late confusing rude unfriendly crashed waiting closed dismissive poor wrong far".split(" "),
);
const plain = (text: string): number => {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  return words.filter((word) => good.has(word)).length - words.filter((word) => bad.has(word)).length;
};

/** Seconds of the processor that reading all takes, the best of three after one for warming up. */
function seconds<One>(all: readonly One[], read: (one: One) => unknown): number {
  const took = [0, 1, 2, 3].map(() => {
    const before = process.cpuUsage();
    for (const one of all) read(one);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...took.slice(1));
}

const whole = seconds(comments, ({ text, locale }) => [
  languageOf(text, locale),
  sentiment(text, locale),
  themesOf(text, locale, codebook),
]);
const simple = seconds(comments, ({ text }) => plain(text));
const ours = seconds(english, ({ text }) => [sentiment(text, "en"), themesOf(text, "en", codebook)]);
// wink-nlp takes its own function for a name, and calls it without an object.
// oxlint-disable-next-line typescript/unbound-method
const theirs = seconds(english, ({ text }) => wink.readDoc(text).out(wink.its.sentiment as never));

const goal = (goalSeconds * wanted) / 100_000;
console.log("| measured | ratio | figures of this run |\n| --- | --- | --- |");
console.log(
  `| language, sentiment and themes of ${wanted} comments in six languages | ${(goal / whole).toFixed(1)} × below the goal of ${String(goal)} s: ${whole <= goal ? "reached" : "missed"} | ${whole.toFixed(2)} s, ${((whole / wanted) * 1e6).toFixed(0)} µs each |`,
);
console.log(
  `| beside a plain lexicon, which only counts single words | ${(whole / simple).toFixed(1)} × as long | ${whole.toFixed(2)} against ${simple.toFixed(2)} s |`,
);
console.log(
  `| sentiment and themes of ${english.length} English ones beside wink-nlp, sentiment only | ${(theirs / ours).toFixed(1)} × as fast | ${ours.toFixed(2)} against ${theirs.toFixed(2)} s |`,
);

const most = 50;
const { comments: sent, taken, coded, name } = await longestThroughProduct();
const isQuick = taken <= most && coded <= most;
console.log(
  `| ${String(sent)} hostile comments by HTTP, each coded by its timer | ${isQuick ? "each" : "not each"} below ${String(most)} ms | taken in ${taken.toFixed(1)} ms, coded in ${coded.toFixed(1)} ms at most (${name}) |`,
);
if (whole > goal || !isQuick) process.exitCode = 1;

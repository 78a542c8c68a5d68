import { describe, expect, it } from "vitest";
import { sentiment } from "../sentiment/sentiment.ts";
import { topicsOf, wordingOf } from "./features.ts";
import { estimate, learnSentiment, passesBar, train, type ScoredComment } from "./learn-sentiment.ts";

const places = ["desk", "office", "garage", "canteen", "archive", "clinic", "studio", "library", "workshop", "gate"];
const days = ["Monday", "Tuesday", "Thursday", "Friday", "Sunday"];
/** A house where people praise and blame in words of their own, which no list has. */
const houseSpeak = (good: string, bad: string): ScoredComment[] =>
  places.flatMap((place) =>
    days.flatMap((day) =>
      [1, 2, 3, 4].flatMap((n): ScoredComment[] => [
        { text: `${place} ${good} on ${day}, ${n}`, label: "positive" },
        { text: `${place} ${bad} on ${day}, ${n}`, label: "negative" },
      ]),
    ),
  );

describe("learnSentiment", () => {
  it("learns what a house says in its own words, and replaces the lexicon then", () => {
    const learnt = learnSentiment(houseSpeak("humming along", "gone sideways"), "en");
    expect(learnt).toMatchObject({ outcome: "better", positive: 200, negative: 200 });
    expect(learnt.heldBack?.lexicon).toMatchObject({ right: 0, reversed: 0 });
    expect(learnt.heldBack?.model).toMatchObject({ reversed: 0, abstained: 0 });
    expect(sentiment("The tower is humming along", "en").label).toBeNull();
    expect(learnt.model && estimate(learnt.model, "The tower is humming along")).toMatchObject({
      label: "positive",
      source: "model",
    });
  });

  it("keeps the lexicon where it does as well, where nothing can be learnt, and below 200 of either", () => {
    expect(learnSentiment(houseSpeak("excellent", "terrible"), "en").outcome).toBe("not_better");
    expect(learnSentiment(houseSpeak("humming along", "humming along"), "en")).toMatchObject({
      model: null,
      outcome: "below_bar",
    });
    const few = houseSpeak("humming along", "gone sideways").slice(0, 399);
    expect(learnSentiment(few, "en")).toEqual({
      model: null,
      outcome: "too_few",
      positive: 200,
      negative: 199,
      heldBack: null,
    });
  });

  it("learns the same from the same comments in any order", () => {
    const comments = houseSpeak("humming along", "gone sideways");
    expect(learnSentiment([...comments].reverse(), "en")).toEqual(learnSentiment(comments, "en"));
  });
});

describe("estimate", () => {
  it("abstains from what it knows nothing of", () => {
    const model = train(
      [
        { text: "brisk", label: "positive" },
        { text: "stale", label: "negative" },
      ],
      "en",
    );
    expect(estimate(model, "constructor toString")).toEqual({ label: null, confidence: 0, source: "model" });
    expect(estimate(model, "")).toEqual({ label: null, confidence: 0, source: "model" });
    expect(estimate(model, "Brisk!").label).toBe("positive");
  });
});

describe("passesBar", () => {
  it("wants 80 % right, 5 % reversed at most, 40 % abstained at most", () => {
    expect(passesBar({ right: 55, reversed: 5, abstained: 40 })).toBe(true);
    expect(passesBar({ right: 60, reversed: 0, abstained: 41 })).toBe(false);
    expect(passesBar({ right: 80, reversed: 6, abstained: 14 })).toBe(false);
    expect(passesBar({ right: 3, reversed: 1, abstained: 20 })).toBe(false);
    expect(passesBar({ right: 0, reversed: 0, abstained: 0 })).toBe(false);
  });
});

it("takes comments that differ by numbers for one wording", () => {
  expect(wordingOf("It took 12 days!", "en")).toBe(wordingOf("it took 3 days", "en"));
});

it("knows what a comment talks of", () => {
  expect(topicsOf("The portal was delayed by 12 days, the portals were down.", "en")).toEqual([
    "portal",
    "delay",
    "day",
    "down",
  ]);
  expect(topicsOf("Le portail est en panne depuis 3 jours", "fr")).toEqual(["portail", "pann", "depui", "jour"]);
  expect(topicsOf("系统又崩溃了", "zh")).toEqual(["系统", "崩溃"]);
});

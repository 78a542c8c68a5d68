import { test } from "vitest";
import * as figures from "./facts-figures.ts";
import * as followed from "./facts-followed.ts";
import type { Served } from "./served.ts";

const on = (tell: (aw: Served) => Promise<void>) => figures.inMarch("file::memory:", tell);

test("targets, turn-around and first contact are figures of events", () => on(figures.expectOperations));
test("first contact as people say it is another figure", () => on(figures.expectAsked));
test("scores are set beside facts, whenever those came", () => on(figures.expectCorrelation));
test("answers that staff took down are set beside facts too", () => on(figures.expectTakenDown));
test("within the values of a segment, and pooled over them", () => on(figures.expectStrata));
test("scores are split by facts", () => on(followed.expectSplit));
test("drivers have their share, and too few or alike are refused", () => on(figures.expectDrivers));
test("figures of events are followed over time", () => on(followed.expectTrends));
test("typed, in process and over HTTP", () => on(figures.expectTyped));
test("where k is above 1 nothing of an answer is told by facts", () => on(figures.expectPrivate));
test("what can't be asked is named", () => on(figures.expectRefusals));

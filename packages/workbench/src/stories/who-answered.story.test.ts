import { test } from "vitest";
import { inMarch } from "./asked-kinds.ts";
import * as weighting from "./weighting.ts";
import * as story from "./who-answered.ts";

const on = (tell: Parameters<typeof inMarch>[1]) => inMarch("file::memory:", tell);

test("what became of everybody who was asked, and how far the mails got", () => on(story.expectDispositions));
test("many answers that are not to the end are said to be many", () => on(story.expectPartial));
test("response rates stand beside scores", () => on(story.expectBeside));
test("answers are weighted to those who were asked, beside the raw figure", () => on(weighting.expectWeights));
test("weights far from their mean are cut when that is asked for", () => on(weighting.expectTrimmed));
test("by several segments they are raked, in each row by itself", () => on(weighting.expectRaking));
test("values without answers join another, and who was not asked has no weight", () => on(weighting.expectGaps));
test("what can't be weighted is named", () => on(weighting.expectRefusals));

import { test } from "vitest";
import * as story from "./webhooks.ts";

const on = (tell: (database: string) => Promise<void>) => () => tell("file::memory:");

test("each event is told once, signed, with ids and scores and without names, words and links", on(story.expectTold));
test("words and names go to webhooks made with them, by those who may read them", on(story.expectFields));
test("nothing is told of surveys whose figures need several people", on(story.expectPrivate));
test("answers that nobody asked for are told, and partial ones once they are complete", on(story.expectUnasked));
test("what fails is tried again under one id for three days, kept as dead, and replayed", on(story.expectTriedAgain));
test("410 switches a webhook off, and nothing is kept for ever", on(story.expectSwitchedOff));
test("a target that hangs holds up neither mails nor other webhooks", on(story.expectNoneHeldUp));
test("two secrets sign for a day after a rotation, and neither is stored or logged", on(story.expectRotated));
test("a ping says what comes of it, and what is done to webhooks is in the audit log", on(story.expectTested));
test("whoever is erased is in no message that waits or is kept", on(story.expectErased));

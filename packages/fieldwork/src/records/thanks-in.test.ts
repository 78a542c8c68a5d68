import { defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { thanksIn } from "./thanks-in.ts";

const { definition } = defineSurvey(
  "direct",
  {
    type: q.choice({ complaint: "Complaint", thanks: "Thanks" }, "What is it?"),
    about: q.choice({ travel: "Travel", unsure: "Not sure" }, "What about?").optional(),
    message: q.comment("Tell us."),
    share: q.consent("Pass it on.").key("share_thanks").optional(),
  },
  { kind: "feedback", title: "Tell us" },
);
const thanks = { type: "thanks", about: "travel", message: " Amina was quick. ", share: true };

test("thanks are passed on by consent alone, and never what few may read", () => {
  expect(thanksIn(definition, thanks)).toMatchObject({ words: "Amina was quick.", about: { value: "travel" } });
  const { about: _, ...unsaid } = thanks;
  expect(thanksIn(definition, unsaid)?.about).toBeNull();
  for (const not of [
    { share: false },
    { share: undefined },
    { type: "complaint" },
    { message: " " },
    { message: "Thank you, though a guard threatened me." },
  ])
    expect(thanksIn(definition, { ...thanks, ...not })).toBeNull();
});

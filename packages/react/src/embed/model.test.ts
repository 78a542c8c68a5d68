import { defineSurvey, extendSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { AnsweringStore } from "../session/answering.ts";
import { modelOf } from "./model.ts";

test("an example that a unit puts beside a question stands below its words, in the reader's language", () => {
  const core = defineSurvey("visit", { csat: q.csat({ en: "How was it?", fr: "Comment était-ce ?" }) });
  const { definition } = extendSurvey(core, {
    id: "ict",
    for: { team: "ICT" },
    questions: { laptop: q.yesNo("Does your laptop work?") },
    examples: { csat: { en: "a repair", fr: "une réparation" } },
  });
  const store = new AnsweringStore(definition);
  const model = modelOf({ definition, store, locale: "fr", submit: () => Promise.resolve() });
  const [csat, laptop] = model?.getAllQuestions() ?? [];
  expect(csat?.description).toBe("Par exemple\u00A0: une réparation");
  expect([laptop?.name, laptop?.description]).toEqual(["laptop", ""]);
});

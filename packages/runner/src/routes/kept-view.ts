import { keptLength, type Project, type SurveyDefinition } from "@afterword/sdk";

const inWords = new Set(["comment", "text", "email"]);

/** How long what is written and whose it is are kept, as the page tells it. */
export const keptView = (
  { retention }: Pick<Project, "retention">,
  { questions, privacy, kind }: SurveyDefinition,
) => ({
  words: questions.some((question) => inWords.has(question.kind)) ? keptLength(retention.comments) : null,
  name: privacy === "anonymous" || kind === "feedback" ? null : keptLength(retention.identities),
});

// `npm run library` writes docs/reference/library.md from the ready-made surveys; with --check it fails when that is stale.
import { languages, sampleScores, templates, type Template } from "@afterword/library";
import { lengthOf, type QuestionDefinition, type Text } from "@afterword/sdk";
import { writtenPage } from "./written-page.ts";

const introduction = `# Ready-made surveys

What \`@afterword/library\` has; [how to use them](../how-to/ready-made-surveys.md). Written by \`npm run library\`.

Each is in ${String(languages.length)} languages: ${languages.join(", ")}. English is the original; the other five wait to be read by
native speakers, and \`isReviewed(template, language)\` says where that stands. The words of scales come from
\`@afterword/language\`.
`;

const surveysIntroduction = `## Surveys

\`afterword init --template <name>\` starts a project with one. The length is what \`lengthOf\` tells, as mails and
\`afterword check\` do: what needs an answer, or page by page what everybody meets; and the longest way, with all that is
optional and all that answers can bring up. A choice or a row takes 10 seconds, words take 20, a survey 20 at least.
`;

const keysIntroduction = `## Metric keys

A key has the same kind and the same answers wherever it stands, so that figures of different surveys can be compared. Rows
of a matrix have keys of their own: \`hr.speed\`. Answers such as "Does not apply" are no measures. \`contact\` and \`forum\`
are asked only where a survey is identified and k is 1.
`;

const samplesIntroduction = `## Sample answers

\`sampleAnswers(survey)\` makes up 50 respondents, the same ones each time. These are their scores, as \`sampleScores\` has
them: CSAT and CES in percent, the recommendation score (NPS) in points, agreement as a mean from 1 to 5.
`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const code = (text: string) => `\`${text}\``;
const english = (text: Text) => (typeof text === "string" ? text : (text["en"] ?? ""));

const asked = ({ after, make }: Template) =>
  after ? `${code(after.event)}, ${after.delay}` : make().definition.kind === "relational" ? "by wave" : "always open";

const surveys = templates.map((template) => {
  const { name, about, call, make } = template;
  const { questions, seconds, longest } = lengthOf(make().definition);
  const told = (of: { readonly questions: number; readonly seconds: number }) =>
    `${String(of.questions)}, ${String(of.seconds)} s`;
  const made = code(`${call[0]}(${call[1] ?? ""})`);
  return [code(name), about, made, asked(template), told({ questions, seconds }), told(longest)];
});

interface Use {
  readonly question: QuestionDefinition;
  readonly templates: string[];
}
const keys = new Map<string, Use>();
for (const { name, make } of templates)
  for (const question of make({ privacy: "identified" }).definition.questions.filter(({ kind }) => kind !== "info")) {
    const use = keys.get(question.key) ?? { question, templates: [] };
    keys.set(question.key, use);
    use.templates.push(name);
  }

const answersOf = ({ options, rows, columns }: QuestionDefinition): string => {
  const list = (values: QuestionDefinition["options"]) => (values ?? []).map(({ value }) => code(value)).join(", ");
  return rows ? `${list(rows)}: ${list(columns)}` : list(options);
};

const keyRows = [...keys]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, { question, templates: names }]) => [
    code(key),
    question.kind,
    english(question.text),
    answersOf(question),
    names.map(code).join(", "),
  ]);

const samples = Object.entries(sampleScores).flatMap(([name, scores]) =>
  Object.entries(scores).map(([question, { value, n }]) => [code(name), code(question), String(value), String(n)]),
);

const sections = [
  introduction,
  surveysIntroduction,
  table(["template", "asks about", "made by", "asked, by default", "questions", "at most"], surveys),
  keysIntroduction,
  table(["metric key", "kind", "asks, for example", "answers", "surveys"], keyRows),
  samplesIntroduction,
  table(["template", "question", "value", "n"], samples),
];

await writtenPage("docs/reference/library.md", "npm run library", sections.join("\n\n"));

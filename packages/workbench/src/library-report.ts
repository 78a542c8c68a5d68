// `npm run library` writes docs/reference/library.md from the ready-made surveys; with --check it fails when that is stale.
import { languages, sampleScores, templates, type Template } from "@afterword/library";
import { itemsOf, secondsOf, type QuestionDefinition, type Text } from "@afterword/sdk";
import { writtenPage } from "./written-page.ts";

const introduction = `# Ready-made surveys

What \`@afterword/library\` has; [how to use them](../how-to/ready-made-surveys.md). Written by \`npm run library\`.

Each is in ${String(languages.length)} languages: ${languages.join(", ")}. Native speakers have read the English words only;
\`isReviewed(template, language)\` says so. The words of scales come from \`@afterword/language\`.
`;

const surveysIntroduction = `## Surveys

\`afterword init --template <name>\` starts a project with one. The length is that of every question that has no condition,
at 10 seconds for a choice or a row and 20 for words; only few questions need an answer.
`;

const keysIntroduction = `## Metric keys

A key has the same kind and the same answers wherever it stands, so that figures of different surveys can be compared. Rows
of a matrix have keys of their own: \`hr.speed\`. Answers such as "Does not apply" are no measures.
`;

const samplesIntroduction = `## Sample answers

\`sampleAnswers(survey)\` makes up 50 respondents, the same ones each time. These are their scores, as \`sampleScores\` has
them: CSAT and CES in percent, NPS in points, agreement as a mean from 1 to 5.
`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const code = (text: string) => `\`${text}\``;
const english = (text: Text) => (typeof text === "string" ? text : (text["en"] ?? ""));

const asked = ({ after, make }: Template) =>
  after ? `${code(after.event)}, ${after.delay}` : make().definition.kind === "relational" ? "by wave" : "always open";

const surveys = templates.map((template) => {
  const { name, about, call, make } = template;
  const { questions } = make().definition;
  const always = questions.filter(({ when }) => when === undefined);
  const length = `${String(itemsOf(always))}, ${String(secondsOf(always))} s`;
  return [code(name), about, code(`${call[0]}(${call[1] ?? ""})`), asked(template), length];
});

interface Use {
  readonly question: QuestionDefinition;
  readonly templates: string[];
}
const keys = new Map<string, Use>();
for (const { name, make } of templates)
  for (const question of make().definition.questions.filter(({ kind }) => kind !== "info")) {
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
  table(["template", "asks about", "made by", "asked, by default", "questions"], surveys),
  keysIntroduction,
  table(["metric key", "kind", "asks, for example", "answers", "surveys"], keyRows),
  samplesIntroduction,
  table(["template", "question", "value", "n"], samples),
];

await writtenPage("docs/reference/library.md", "npm run library", sections.join("\n\n"));

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { localized, scaleLabels } from "@afterword/language";
import type { QuestionDefinition, SurveyDefinition } from "@afterword/sdk";
import { build } from "vite";

/** A file that a browser gets. */
export interface Asset {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** The survey's page with React and survey-react-ui, built for production: files by path. */
export async function buildReactSurvey(survey: SurveyDefinition): Promise<ReadonlyMap<string, Asset>> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    root: import.meta.dirname,
    define: { SURVEY: JSON.stringify(toSurveyJson(survey)), "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: join(import.meta.dirname, "react-page.ts") },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ("output" in one ? one.output : []));
  const script = outputs.find((file) => file.type === "chunk");
  if (!script) throw new Error("The build gave no script.");
  return new Map([
    ["/", { type: "text/html", body: html }],
    ["/page.js", { type: "text/javascript", body: script.code }],
    ["/page.css", { type: "text/css", body: await readFile(sheet, "utf8") }],
  ]);
}

// Without the fonts that the other sheet loads from elsewhere.
const sheet = createRequire(import.meta.url).resolve("survey-core/survey-core.fontless.min.css");

const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Survey</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script></head><body><div id="root"></div></body></html>`;

/** The survey as SurveyJS reads it; phones get buttons instead of a dropdown. */
function toSurveyJson(survey: SurveyDefinition): object {
  return { title: "Survey", elements: survey.questions.map(toElement) };
}

function toElement(question: QuestionDefinition): object {
  const own = { name: question.name, title: localized(question.text, "en"), isRequired: question.required };
  switch (question.kind) {
    case "csat":
    case "agree":
    case "nps":
      return { ...own, type: "rating", displayMode: "buttons", rateValues: pointsOf(question) };
    case "choices": {
      const choices = (question.options ?? []).map(({ value, text }) => ({ value, text: localized(text, "en") }));
      return { ...own, type: "checkbox", choices };
    }
    case "comment":
      return { ...own, type: "comment", maxLength: 4_000 };
    default:
      throw new Error(`"${question.kind}" is not in this benchmark.`);
  }
}

function pointsOf({ kind, scale }: QuestionDefinition): object[] {
  const { min, max } = scale ?? { min: 1, max: 5 };
  const labels: Readonly<Record<string, string>> = scaleLabels(kind as "csat" | "agree" | "nps", "en");
  return Array.from({ length: max - min + 1 }, (_, at) => {
    const value = min + at;
    return { value, text: labels[String(value)] ?? String(value) };
  });
}

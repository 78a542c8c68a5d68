import { toSurveyJs, type Option, type QuestionDefinition, type SurveyDefinition, type Text } from "@afterword/sdk";
import type { SurveyJsElement, SurveyJsOption } from "./json.ts";
import { endText, optionBeside, pointText } from "./labels.ts";
import { toMarkup } from "./markup.ts";

/** A question as SurveyJS has it. */
export function toElement(question: QuestionDefinition, survey: Pick<SurveyDefinition, "atLeastOne">): SurveyJsElement {
  const { name, text, kind, required, when } = question;
  const validators = [
    ...(kind === "consent" && required ? [`{${name}} = true`] : []),
    ...(survey.atLeastOne ?? []).filter((group) => group.includes(name)).map(isOneGiven),
  ].map((expression) => ({ type: "expression" as const, expression }));
  return {
    name,
    ...(kind === "info" ? { html: toMarkup(text) } : { title: text }),
    ...(required ? { isRequired: true } : {}),
    ...(when === undefined ? {} : { visibleIf: toSurveyJs(when) }),
    ...(validators.length === 0 ? {} : { validators }),
    ...ownOf(question),
  };
}

const isOneGiven = (group: readonly string[]): string => group.map((name) => `{${name}} notempty`).join(" or ");

type Own = Omit<SurveyJsElement, "name">;

function ownOf(question: QuestionDefinition): Own {
  const { kind, required, max, rows = [], columns = [] } = question;
  switch (kind) {
    case "csat":
    case "agree":
    case "ces":
    case "nps":
    case "rating":
      return ratingOf(question);
    case "yesNo":
      return yesNoOf(question);
    case "consent":
      return { type: "boolean", displayMode: "checkbox" };
    case "choice":
      return { type: "radiogroup", ...choicesOf(question) };
    case "choices":
      return { type: "checkbox", ...choicesOf(question), ...(max === undefined ? {} : { maxSelectedChoices: max }) };
    case "ranking":
      return { type: "ranking", ...choicesOf(question) };
    case "matrix":
      return {
        type: "matrix",
        rows: rows.map(plain),
        columns: [...columns.map(plain), ...optionBeside(question)],
        ...(required ? { eachRowRequired: true } : {}),
      };
    case "comment":
      return { type: "comment", maxLength: max ?? 4_000 };
    case "text":
      return { type: "text", maxLength: max ?? 200 };
    case "number":
      return { type: "text", inputType: "number", ...(max === undefined ? {} : { max }) };
    case "email":
      return { type: "text", inputType: "email", maxLength: 254 };
    case "date":
      return { type: "text", inputType: "date" };
    case "info":
      return { type: "html" };
  }
}

const plain = ({ value, text }: Option): SurveyJsOption => ({ value, text });

/** Buttons, also on phones, where SurveyJS would make a list to open of them. */
function ratingOf(question: QuestionDefinition): Own {
  const { kind, scale = { min: 1, max: 5 }, or } = question;
  const base = { type: "rating", displayMode: "buttons" } as const;
  const { min, max } = scale;
  const isNamed = kind === "csat" || kind === "agree" || kind === "ces";
  if (!isNamed && or === undefined)
    return { ...base, rateMin: min, rateMax: max, ...(kind === "nps" ? endsOf(min, max) : {}) };
  const textOf = (point: number): Text => {
    if (isNamed) return pointText(kind, String(point));
    // Beside an answer that is no point, the words of the ends would stand at the wrong place.
    return kind === "nps" && (point === min || point === max) ? endText(point) : String(point);
  };
  const points = Array.from({ length: max - min + 1 }, (_, at) => ({ value: min + at, text: textOf(min + at) }));
  return { ...base, autoGenerate: false, rateValues: [...points, ...optionBeside(question)] };
}

const endsOf = (min: number, max: number) =>
  ({
    minRateDescription: pointText("nps", String(min)),
    maxRateDescription: pointText("nps", String(max)),
    rateDescriptionLocation: "bottom",
  }) as const;

function yesNoOf(question: QuestionDefinition): Own {
  const [yes, no] = [pointText("yesNo", "true"), pointText("yesNo", "false")];
  if (question.or === undefined)
    return { type: "boolean", displayMode: "radio", swapOrder: true, labelTrue: yes, labelFalse: no };
  const choices = [{ value: true, text: yes }, { value: false, text: no }, ...optionBeside(question)];
  return { type: "radiogroup", choices };
}

function choicesOf(question: QuestionDefinition): Pick<SurveyJsElement, "choices" | "choicesOrder"> {
  const { options = [], exclusive, order } = question;
  const choices = options.map((option) =>
    option.value === exclusive
      ? { ...plain(option), isExclusive: true as const, randomize: false as const }
      : plain(option),
  );
  return {
    choices: [...choices, ...optionBeside(question)],
    ...(order === "drawn" ? { choicesOrder: "random" } : {}),
  };
}

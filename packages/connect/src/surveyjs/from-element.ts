import { isScored, type Option, type QuestionDefinition, type QuestionKind, type Text } from "@afterword/sdk";
import type { Kept } from "./kept.ts";
import { fromMarkup } from "./markup.ts";
import { readExpression } from "./read-expression.ts";
import type { Refusal } from "./refusal.ts";

/** Something with names. */
export type Parts = { readonly [name: string]: unknown };

const isText = (given: unknown): given is Text =>
  typeof given === "string" || (isParts(given) && Object.values(given).every((words) => typeof words === "string"));

/** The plain text of HTML without markup of its own; null where it has some, or is no text. */
export const plainOf = (html: unknown): Text | null => (isText(html) ? fromMarkup(html) : null);

export const isParts = (given: unknown): given is Parts =>
  typeof given === "object" && given !== null && !Array.isArray(given);

/**
 * The question that an element of SurveyJS most likely is, as far as it can be told. Whether it is that in every setting is for
 * the caller to see, who writes it back and compares.
 */
export function questionOf(
  element: Parts,
  kept: Kept["questions"][string] | undefined,
  refuse: (refusal: Refusal) => void,
): QuestionDefinition | null {
  const name = String(element["name"]);
  const path = `elements.${name}`;
  const kind = kept?.kind ?? kindOf(element);
  if (!kind) {
    const message = `There is no question of the type ${JSON.stringify(element["type"])} here.`;
    refuse({ path: `${path}.type`, code: "kind", message });
    return null;
  }
  const text = textOf(element, kind);
  if (text === null)
    refuse({ path: `${path}.html`, code: "markup", message: "It has markup, which is not shown here." });
  return {
    name,
    kind,
    text: text ?? "",
    required: kind !== "info" && element["isRequired"] === true,
    key: kept?.key ?? name,
    ...whenOf(element, path, refuse),
    ...settingsOf(element, kind, kept?.or),
    ...(kept?.or === undefined ? {} : { or: kept.or }),
  };
}

function kindOf({ type, inputType, displayMode }: Parts): QuestionKind | null {
  switch (type) {
    case "rating":
      return "rating";
    case "boolean":
      return displayMode === "checkbox" ? "consent" : "yesNo";
    case "radiogroup":
      return "choice";
    case "checkbox":
      return "choices";
    case "ranking":
    case "matrix":
    case "comment":
      return type;
    case "html":
      return "info";
    case "text":
      if (inputType === undefined || inputType === "text") return "text";
      return inputType === "number" || inputType === "email" || inputType === "date" ? inputType : null;
    default:
      return null;
  }
}

/** What people read; null where it can't be shown as it is. SurveyJS shows a question's name where it has no title. */
function textOf({ name, title, html }: Parts, kind: QuestionKind): Text | null {
  if (kind === "info") return plainOf(html);
  return (title ?? name) as Text;
}

function whenOf(
  { visibleIf }: Parts,
  path: string,
  refuse: (refusal: Refusal) => void,
): Pick<QuestionDefinition, "when"> {
  if (visibleIf === undefined || visibleIf === "") return {};
  const when = typeof visibleIf === "string" ? readExpression(visibleIf) : null;
  if (when) return { when };
  const message = `${JSON.stringify(visibleIf)} has something else than answers that are compared with values.`;
  refuse({ path: `${path}.visibleIf`, code: "expression", message });
  return {};
}

/** More points than any scale of ours has: it is refused for that, whatever it has. */
const tooMany = 100;

function settingsOf(element: Parts, kind: QuestionKind, or: unknown): Partial<QuestionDefinition> {
  const { rateMin = 1, rateMax, rateCount = 5, maxLength, max, maxSelectedChoices, choicesOrder } = element;
  const without = (name: string) => optionsOf(element[name]).filter(({ value }) => value !== or);
  const most = (given: unknown, usual?: number) => (typeof given === "number" && given !== usual ? { max: given } : {});
  if (isScored({ kind } as QuestionDefinition)) {
    const [min, count] = [Number(rateMin), Number(rateCount)];
    const max = Math.min(Number(rateMax ?? min + count - 1), min + tooMany);
    return { scale: scaleOf(without("rateValues")) ?? { min, max } };
  }
  switch (kind) {
    case "choice":
      return { options: without("choices"), ...(choicesOrder === "random" ? { order: "drawn" } : {}) };
    case "choices": {
      const alone = listOf(element["choices"]).find((one) => isParts(one) && one["isExclusive"] === true);
      return {
        options: without("choices"),
        ...(choicesOrder === "random" ? { order: "drawn" } : {}),
        ...(isParts(alone) ? { exclusive: String(alone["value"]) } : {}),
        ...most(maxSelectedChoices, 0),
      };
    }
    case "ranking":
      return { options: without("choices") };
    case "matrix":
      return { rows: without("rows"), columns: without("columns") };
    case "comment":
      return most(maxLength, 4_000);
    case "text":
      return most(maxLength, 200);
    case "number":
      return most(max);
    default:
      return {};
  }
}

const listOf = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);

/** Options as ours: an option without a text shows its value. */
const optionsOf = (given: unknown): Option[] =>
  listOf(given).map((one) =>
    isParts(one)
      ? { value: one["value"] as string, text: (one["text"] ?? one["value"]) as Text }
      : { value: one as string, text: one as string },
  );

/** The scale of points that are given one by one, if they follow each other. */
function scaleOf(points: readonly Option[]): { min: number; max: number } | null {
  const values: unknown[] = points.map(({ value }) => value);
  const [min] = values;
  if (typeof min !== "number" || values.some((value, at) => value !== min + at)) return null;
  return { min, max: min + values.length - 1 };
}

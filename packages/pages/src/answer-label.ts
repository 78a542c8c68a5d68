import { formatList, formatNumber, localized, message, scaleLabels } from "@afterword/language";
import type { Option, QuestionDefinition } from "@afterword/sdk";
import { otherText } from "./field/options.ts";
import { pointsOf, pointText } from "./field/point.ts";

/**
 * An answer in words, as plain text.
 *
 * @example
 * answerLabel(csat, 5, "en"); // "5 – Very satisfied"
 */
export function answerLabel(question: QuestionDefinition, value: unknown, locale: string): string {
  if (question.or !== undefined && value === question.or) return otherText(question.or, locale);
  switch (question.kind) {
    case "csat":
    case "nps":
    case "ces":
    case "agree":
    case "rating": {
      const point = pointsOf(question, locale).find((one) => one.value === value);
      return point ? pointText(point, locale) : plain(value);
    }
    case "yesNo":
    case "consent":
      return scaleLabels("yesNo", locale)[plain(value)] ?? plain(value);
    case "choice":
      return textOf(question.options, value, locale);
    case "choices":
      return formatList(
        locale,
        arrayOf(value).map((one) => textOf(question.options, one, locale)),
      );
    case "ranking":
      return formatList(
        locale,
        arrayOf(value).map((one, i) => `${i + 1}. ${textOf(question.options, one, locale)}`),
      );
    case "number":
      return typeof value === "number" ? formatNumber(locale, value, { maximumFractionDigits: 20 }) : plain(value);
    case "matrix":
      return matrixLabel(question, value, locale);
    case "date": {
      const date = new Date(plain(value));
      return Number.isNaN(date.getTime()) ? plain(value) : message(locale, "page.date", { date });
    }
    default:
      return plain(value);
  }
}

/** One line a row. */
function matrixLabel({ rows, columns, or }: QuestionDefinition, value: unknown, locale: string): string {
  if (typeof value !== "object" || value === null) return plain(value);
  return (rows ?? [])
    .filter((row) => Object.hasOwn(value, row.value))
    .map((row) => {
      const cell = (value as Record<string, unknown>)[row.value];
      const answer = or !== undefined && cell === or ? otherText(or, locale) : textOf(columns, cell, locale);
      return message(locale, "page.rowAnswer", { row: localized(row.text, locale), answer });
    })
    .join("\n");
}

function textOf(options: readonly Option[] | undefined, value: unknown, locale: string): string {
  const option = options?.find((one) => one.value === value);
  return option ? localized(option.text, locale) : plain(value);
}

const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const plain = (value: unknown): string =>
  typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);

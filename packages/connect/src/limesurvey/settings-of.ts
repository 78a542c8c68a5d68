import type { QuestionDefinition } from "@afterword/sdk";
import type { Asked } from "./kind-of.ts";

/** What a question's attributes say. */
export interface Settings {
  /** What is said of it here as well. */
  readonly more: Pick<QuestionDefinition, "max" | "order">;
  /** Attributes that check, count or hide answers, and have no counterpart. */
  readonly lost: readonly string[];
}

const listed = ["choice", "choices", "ranking"];
const written = ["text", "comment"];

/** What changes which answers are taken, or who is asked for them; all else is looks. */
const checking = [
  ...["array_filter", "array_filter_exclude", "exclude_all_others", "exclude_all_others_auto"],
  ...["min_answers", "max_answers", "min_num_value_n", "max_num_value_n", "num_value_int_only", "numbers_only"],
  ...[
    "em_validation_q",
    "em_validation_sq",
    "maximum_chars",
    "date_min",
    "date_max",
    "random_group",
    "equals_num_value",
  ],
];

/** Values that switch an attribute off. */
const off = ["", "0", "N", "none"];

/** Reads the attributes of a question that change what it asks or takes. */
export function settingsOf(
  { attributes }: Pick<Asked, "attributes">,
  { kind }: Pick<QuestionDefinition, "kind">,
): Settings {
  const of = (name: string): string => (attributes.get(name) ?? "").trim();
  const isOn = (name: string): boolean => !off.includes(of(name));
  const limit = kind === "choices" ? "max_answers" : written.includes(kind) ? "maximum_chars" : "";
  const max = /^[1-9]\d{0,4}$/.test(of(limit)) ? Number(of(limit)) : undefined;
  const isDrawn = isOn("random_order") || of("answer_order") === "random" || of("subquestion_order") === "random";
  const lost = checking.filter((name) => isOn(name) && !(name === limit && max !== undefined));
  if (isDrawn && !listed.includes(kind)) lost.push("random_order");
  return {
    more: { ...(max === undefined ? {} : { max }), ...(isDrawn && listed.includes(kind) ? { order: "drawn" } : {}) },
    lost,
  };
}

/** Whether a question is never shown: its answers are filled in by the survey itself. */
export const isHidden = ({ attributes }: Pick<Asked, "attributes">): boolean => attributes.get("hidden") === "1";

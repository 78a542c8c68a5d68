import { styleText } from "node:util";
import type { ChangedPart, ChangeGrade, ComparedSurvey, Deployment, FieldError } from "@afterword/sdk";
import { sayMany } from "./values.ts";

const colours = { safe: "green", comparable: "yellow", breaking: "red" } as const;
const meanings = {
  safe: "words alone: figures are what they were",
  comparable: "figures go on, and what was asked is a little different",
  breaking: "figures from before and after don't mean the same",
} as const;

type Change = Deployment["surveys"][number]["changes"][number];

/** What differs between two projects; with versions where they are known. */
export interface Differences {
  readonly grade: ChangeGrade | null;
  readonly surveys: readonly (Omit<ComparedSurvey, "changes"> & {
    readonly changes: readonly Change[];
    readonly version?: number;
  })[];
  readonly parts: readonly ChangedPart[];
}

/** What differs, as lines. */
export function sayChanges({ surveys, parts }: Pick<Differences, "surveys" | "parts">): string[] {
  const lines = surveys.flatMap(({ survey, state, version, grade, changes }) => {
    const next = version === undefined ? "" : ` version ${String(version)}`;
    if (state === "added") return [`+ survey ${survey}${next}: new`];
    if (state !== "changed") return [];
    return [`~ survey ${survey}${next}: ${sayGrade(grade)}`, ...changes.map(sayChange)];
  });
  const absent = surveys.filter(({ state }) => state === "absent").map(({ survey }) => survey);
  return [
    ...lines,
    ...(absent.length === 0 ? [] : [`  not in the project, and left as they are: ${absent.join(", ")}`]),
    ...sayParts(parts),
  ];
}

const sayGrade = (grade: ChangeGrade | null): string =>
  grade === null ? "safe" : `${styleText(colours[grade], grade)} (${meanings[grade]})`;

function sayChange({ path, change, grade, locale, before, after, needsKey }: Change): string {
  const from = before === undefined ? "" : ` ${JSON.stringify(before)}`;
  const to = after === undefined ? "" : ` → ${JSON.stringify(after)}`;
  const where = locale === undefined ? path : `${path} (${locale})`;
  const key = needsKey === true ? "; it needs a metric key of its own: .key(…)" : "";
  return `    ${styleText(colours[grade], grade.padEnd(10))} ${where}: ${change.replaceAll("_", " ")}${from}${to}${key}`;
}

function sayParts(parts: readonly ChangedPart[]): string[] {
  if (parts.length === 0) return [];
  const marks = { added: "+", changed: "~", removed: "-" } as const;
  const singular = ({ part }: ChangedPart) => part.replace(/hierarchies/, "hierarchy").replace(/s$/, "");
  return [
    "With the code that runs, not by a deployment:",
    ...parts.map((one) => `${marks[one.change]} ${singular(one)} ${one.id}`),
  ];
}

/** What can't work, one line each, after how many there are. */
export const sayErrors = (errors: readonly FieldError[]): string[] => [
  `${sayMany(errors.length, "mistake")}: nothing can be published.`,
  ...errors.map(({ path, message }) => `  ${path}: ${message}`),
];

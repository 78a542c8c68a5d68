import type { SurveyJsElement } from "./json.ts";
import { isParts, type Parts } from "./from-element.ts";
import type { Refusal } from "./refusal.ts";

/** Settings that concern looks alone, or that say what is so here anyway. */
const looks = new Set(
  `width minWidth maxWidth colSpan effectiveColSpan indent startWithNewLine titleLocation descriptionLocation errorLocation
  showNumber hideNumber state displayMode renderAs rateType scaleColorMode rateColorMode displayRateDescriptionsAsExtremeItems
  rateDescriptionLocation autoGenerate itemComponent colCount autoGrow rows cols inputSize inputTextAlignment autocomplete longTap
  showHeader verticalAlign alternateRows rowTitleWidth columnMinWidth swapOrder useTitleAsLabel allowResize`.split(
    /\s+/,
  ),
);
/** A matrix has rows that are asked; a comment's are lines that are shown. */
const isLook = (name: string, type: unknown) => looks.has(name) && !(name === "rows" && type === "matrix");

/** What SurveyJS takes where a setting is absent, for settings that tell nothing then. */
const usual: Readonly<Record<string, unknown>> = {
  visible: true,
  isRequired: false,
  readOnly: false,
  rateMin: 1,
  rateStep: 1,
  choicesOrder: "none",
  maxSelectedChoices: 0,
  inputType: "text",
  step: 1,
  visibleIf: "",
};

/** The settings of an element that the question it was read as would not have: they would be lost. */
export function lostOf(given: Parts, written: SurveyJsElement): Refusal[] {
  const own = written as unknown as Parts;
  return Object.keys(given)
    .filter((name) => !isLook(name, given["type"]) && !isSame(given, own, name))
    .map((name) => ({
      path: `elements.${written.name}.${name}`,
      code: "property",
      message: `A question of ours has no such setting, or not with this value: ${short(given[name])}.`,
    }));
}

function isSame(given: Parts, own: Parts, name: string): boolean {
  const value = given[name];
  // What these say was read, or refused, already.
  if (name === "visibleIf" || name === "html") return true;
  if (name === "rateCount") return value === countOf(own);
  // SurveyJS writes so of what hangs on a condition.
  if (name === "visible" && given["visibleIf"] !== undefined) return true;
  const ours = own[name] ?? (name === "rateValues" ? pointsOf(own) : usual[name]);
  return value === undefined || JSON.stringify(normal(value, name)) === JSON.stringify(normal(ours, name));
}

const pointsOf = ({ rateMin, rateMax }: Parts) =>
  Array.from({ length: Number(rateMax) - Number(rateMin) + 1 }, (_, at) => Number(rateMin) + at);

function countOf({ rateMin, rateMax, rateValues }: Parts): number {
  return Array.isArray(rateValues) ? rateValues.length : Number(rateMax) - Number(rateMin) + 1;
}

const lists = new Set(["choices", "rows", "columns", "rateValues"]);

/** The same thing in one way: names in order, options with their texts. */
function normal(value: unknown, name: string): unknown {
  if (Array.isArray(value))
    return value.map((one: unknown) => normal(lists.has(name) && !isParts(one) ? { value: one } : one, ""));
  if (!isParts(value)) return value;
  const all = Object.hasOwn(value, "value") ? { text: String(value["value"]), ...value } : value;
  const parts = Object.entries(all).map(([key, part]) => [key, normal(part, key)] as const);
  return Object.fromEntries(parts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const short = (value: unknown): string => JSON.stringify(value).slice(0, 80);

const surveyLooks = new Set(
  `title locale completedHtml questionsOnPageMode calculatedValues pages elements logo logoWidth logoHeight logoFit logoPosition
  width widthMode fitToContainer headerView backgroundImage backgroundImageFit backgroundImageAttachment backgroundOpacity
  showQuestionNumbers questionTitleLocation questionDescriptionLocation questionErrorLocation showProgressBar progressBarLocation
  progressBarType showPageNumbers showPageTitles showTitle showTOC tocLocation requiredMark autoGrowComment allowResizeComment
  commentAreaRows textUpdateMode checkErrorsMode autoFocusFirstQuestion autoFocusFirstError showNavigationButtons
  navigationButtonsLocation showPrevButton showBrandInfo sjsVersion $schema gridLayoutEnabled themeName colorPalette`.split(
    /\s+/,
  ),
);

/** The settings of a survey that we don't have. */
export function lostOfSurvey(given: Parts): Refusal[] {
  return Object.keys(given)
    .filter((name) => !surveyLooks.has(name) && !(name === "clearInvisibleValues" && given[name] !== "none"))
    .map((name) => ({
      path: name,
      code: "property",
      message: `A survey of ours has no such setting: ${short(given[name])}.`,
    }));
}

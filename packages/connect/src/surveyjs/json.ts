import type { Text } from "@afterword/sdk";

/** An option, a row, a column, or a point of a scale. */
export interface SurveyJsOption {
  readonly value: string | number | boolean;
  readonly text: Text;
  readonly isExclusive?: true;
  readonly randomize?: false;
}

/** A question of SurveyJS, with the settings that ours have. */
export interface SurveyJsElement {
  readonly type: "rating" | "boolean" | "radiogroup" | "checkbox" | "ranking" | "matrix" | "comment" | "text" | "html";
  readonly name: string;
  readonly title?: Text;
  readonly html?: Text;
  readonly isRequired?: true;
  readonly eachRowRequired?: true;
  readonly visibleIf?: string;
  readonly validators?: readonly { readonly type: "expression"; readonly expression: string }[];
  readonly displayMode?: "buttons" | "radio" | "checkbox";
  readonly rateMin?: number;
  readonly rateMax?: number;
  readonly rateValues?: readonly SurveyJsOption[];
  readonly autoGenerate?: false;
  readonly minRateDescription?: Text;
  readonly maxRateDescription?: Text;
  readonly rateDescriptionLocation?: "bottom";
  /** Yes goes before no. */
  readonly swapOrder?: true;
  readonly labelTrue?: Text;
  readonly labelFalse?: Text;
  readonly choices?: readonly SurveyJsOption[];
  readonly choicesOrder?: "random";
  readonly maxSelectedChoices?: number;
  readonly rows?: readonly SurveyJsOption[];
  readonly columns?: readonly SurveyJsOption[];
  readonly inputType?: "number" | "email" | "date";
  readonly maxLength?: number;
  readonly max?: number;
}

/** A survey of SurveyJS, with the settings that ours have. */
export interface SurveyJsSurvey {
  readonly title?: Text;
  /** The language of plain texts. */
  readonly locale?: string;
  readonly completedHtml?: Text;
  readonly questionsOnPageMode?: "singlePage" | "questionPerPage";
  /** What is hidden has no answer, for conditions as well. */
  readonly clearInvisibleValues: "onHidden";
  /** What SurveyJS has no place for, such as a survey's privacy: a value that it carries along and shows nowhere. */
  readonly calculatedValues: readonly { readonly name: string; readonly expression: string }[];
  readonly elements: readonly SurveyJsElement[];
}

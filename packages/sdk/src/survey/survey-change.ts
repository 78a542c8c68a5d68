/**
 * What a change does to figures: `safe`, nothing, as words alone have changed; `comparable`, they go on, and what was asked
 * or could be answered is a little different; `breaking`, numbers from before and after don't mean the same.
 */
export type ChangeGrade = "safe" | "comparable" | "breaking";

/** Everything that can have changed between two definitions of a survey. */
export const changeKinds = [
  "text_changed",
  "text_added",
  "text_removed",
  "question_added",
  "question_removed",
  "question_renamed",
  "question_moved",
  "kind_changed",
  "key_changed",
  "scale_changed",
  "option_added",
  "option_removed",
  "option_moved",
  "required_changed",
  "condition_changed",
  "setting_changed",
] as const;

/** One change between two definitions of a survey. */
export interface SurveyChange {
  /** Dotted path, such as `questions.csat.scale`, in the later definition unless it is gone. */
  readonly path: string;
  readonly change: (typeof changeKinds)[number];
  readonly grade: ChangeGrade;
  /** The language of a text. */
  readonly locale?: string;
  /** What it was, and what it is; absent where there is nothing. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Its figures would mix two things: the question needs a metric key of its own. */
  readonly needsKey?: true;
}

/**
 * The worst of some changes; null where there are none.
 *
 * @example gradeOf(compareSurveys(before, after)) // "comparable"
 */
export const gradeOf = (changes: readonly Pick<SurveyChange, "grade">[]): ChangeGrade | null =>
  (["breaking", "comparable", "safe"] as const).find((grade) => changes.some((one) => one.grade === grade)) ?? null;

import type { ActionReviewRow } from "@afterword/store";
import type { StoredAction } from "./stored-action.ts";

/**
 * The next day on which one looks how far an action is. What was found answers to its day and to all before it. Null where there is
 * none left, and of an action that is dropped.
 *
 * @example nextReview({ state: "doing", plan: { reviewsOn: ["2026-03-10", "2026-02-10"] } }, []) // "2026-02-10"
 */
export function nextReview(
  { state, plan }: Pick<StoredAction, "state"> & { readonly plan: Pick<StoredAction["plan"], "reviewsOn"> },
  reviews: readonly Pick<ActionReviewRow, "reviewOn">[],
): string | null {
  return state === "dropped" ? null : (leftOf(plan, reviews)[0] ?? null);
}

/** The day that a review answers to unless told: the latest that has come, else the next one; null after the last one. */
export function reviewedOn(
  { plan }: { readonly plan: Pick<StoredAction["plan"], "reviewsOn"> },
  reviews: readonly Pick<ActionReviewRow, "reviewOn">[],
  today: string,
): string | null {
  const left = leftOf(plan, reviews);
  return left.findLast((day) => day <= today) ?? left[0] ?? null;
}

/** The days of a plan that are not answered, in order. */
export function leftOf(
  { reviewsOn }: Pick<StoredAction["plan"], "reviewsOn">,
  reviews: readonly Pick<ActionReviewRow, "reviewOn">[],
): readonly string[] {
  const last = reviews.reduce((latest, { reviewOn }) => ((reviewOn ?? "") > latest ? (reviewOn ?? "") : latest), "");
  return [...new Set(reviewsOn)].sort().filter((day) => day > last);
}

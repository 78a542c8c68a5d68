/** Feedback that is no answer to an invitation. */
export const recordKinds = ["direct", "forum", "focus-group"] as const;

import type { ActionItem } from "@afterword/sdk";

/** Whether an action is about those who are looked at: about everybody, or about them by each segment that both name. */
export const isForThem = ({ measure }: ActionItem, where: Readonly<Record<string, string>>): boolean =>
  Object.entries(where).every(([segment, value]) => (measure.where[segment] ?? value) === value);

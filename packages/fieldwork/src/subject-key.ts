import type { EventRow } from "@afterword/store";

/** Names a subject among all sources'. */
export const subjectKey = ({ source, subject }: Pick<EventRow, "source" | "subject">): string =>
  `${source}\n${subject}`;

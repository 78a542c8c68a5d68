import type { Html } from "@afterword/pages";

/** One thing that happened, or will, in a thread. */
export interface ThreadStep {
  /** Its id in the page: what has the same id and the same markup stays as it is on the screen. */
  readonly id: string;
  readonly at: number;
  readonly kind: "event" | "decision" | "mail" | "page" | "answer" | "result" | "waiting";
  readonly title: string;
  readonly body: Html;
}

import type { PreviewQuery } from "@afterword/sdk";
import { runnerUrl } from "../app/place.ts";

interface PreviewProps {
  readonly what: "mail" | "page";
  readonly of: PreviewQuery;
  /** What is seen, for whoever can't see it. */
  readonly title: string;
  /** Whether it is as wide as a small phone. */
  readonly isNarrow?: boolean;
}

/** A mail or a page as the runner makes it. It can do nothing here: no script runs in it, and nothing is sent from it. */
export function Preview({ what, of, title, isNarrow = false }: PreviewProps) {
  const query = new URLSearchParams(Object.entries<string>(of));
  return (
    <iframe
      className={isNarrow ? "preview narrow" : "preview"}
      title={title}
      src={`${runnerUrl}/v1/previews/${what}.html?${query.toString()}`}
      sandbox=""
    />
  );
}

import { Channels } from "./channels.tsx";
import { Reached, ReachedByGroup } from "./reached.tsx";
import { Figures } from "./figures.tsx";
import { useResults } from "./results-context.tsx";
import { ResultsFrame } from "./results-frame.tsx";
import { SplitBy } from "./split-by.tsx";

/** Whom the survey reached, and whom it did not. */
export function ReachedPage() {
  return (
    <ResultsFrame title="console.results.page.reached">
      <ReachedContent />
    </ResultsFrame>
  );
}

/** What the page has. */
export function ReachedContent() {
  const { by } = useResults();
  return (
    <>
      <SplitBy />
      <Figures>
        <Reached />
        <Channels />
      </Figures>
      {by !== undefined && <ReachedByGroup by={by} />}
    </>
  );
}

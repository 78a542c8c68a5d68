import type { WaveItem } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";

const looks: Readonly<Record<WaveItem["state"], string>> = {
  scheduled: "tag",
  launching: "tag good",
  open: "tag good",
  paused: "tag warn",
  closed: "tag",
  missed: "tag bad",
};

/** Whether an occurrence runs: its people are asked, or would be if it were not paused. */
export const isRunning = ({ state }: Pick<WaveItem, "state">): boolean =>
  state === "launching" || state === "open" || state === "paused";

/** The state of an occurrence in a word, and why. */
export function WaveState({ of: { state, reason } }: { readonly of: Pick<WaveItem, "state" | "reason"> }) {
  const words = useWords();
  const why = `console.waves.why.${reason ?? ""}`;
  return (
    <>
      <span className={looks[state]}>{words.text(`console.waves.state.${state}`)}</span>
      {words.has(why) && <> {words.text(why)}</>}
    </>
  );
}

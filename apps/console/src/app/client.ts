import { createClient, type AfterwordApi } from "@afterword/sdk";
import { keep, readKept } from "./kept.ts";
import { runnerUrl } from "./place.ts";

/** With which data the console works: `test` or `live`; null is what the runner works with. */
function chosenMode(): "test" | "live" | null {
  const kept = readKept("mode");
  return kept === "test" || kept === "live" ? kept : null;
}

/** Works with other data from now on: everything is read anew. */
export function chooseMode(mode: "test" | "live"): void {
  keep("mode", mode);
  location.reload();
}

const mode = chosenMode();

/** The public API, as whoever has signed in. */
export const aw: AfterwordApi = createClient({ url: runnerUrl, ...(mode === null ? {} : { mode }) });

/** The same about the organisation itself: its units, their looks and members are the same for test data and live data. */
export const organisation: Pick<AfterwordApi, "units" | "members" | "looks"> = createClient({
  url: runnerUrl,
  mode: "live",
});

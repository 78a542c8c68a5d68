import { createClient, type AfterwordApi } from "@afterword/sdk";
import { keep, readKept } from "./kept.ts";
import { consolePath, runnerUrl } from "./place.ts";
import { shownSecret } from "./shown.ts";

/** With which data the console works: `test` or `live`; null is what the runner works with. */
function chosenMode(): "test" | "live" | null {
  const kept = readKept("mode");
  return kept === "test" || kept === "live" ? kept : null;
}

/** Works with other data from now on: everything is read anew, on a page of the console, else where it is. */
export function chooseMode(mode: "test" | "live", path?: string): void {
  keep("mode", mode);
  if (path === undefined) location.reload();
  else location.assign(`${consolePath}${path}`);
}

const mode = chosenMode();

/** The public API, as whoever has signed in, or has the link to a view. */
export const aw: AfterwordApi = createClient(
  shownSecret === null
    ? { url: runnerUrl, ...(mode === null ? {} : { mode }) }
    : { url: runnerUrl, apiKey: shownSecret },
);

/** The same about the organisation itself: its units, their looks and members are the same for test data and live data. */
export const organisation: Pick<AfterwordApi, "units" | "members" | "looks"> = createClient({
  url: runnerUrl,
  mode: "live",
});

/** The same on the test side, with whatever data somebody works. */
export const testSide: Pick<AfterwordApi, "sample"> = createClient({ url: runnerUrl, mode: "test" });

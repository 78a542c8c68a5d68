import { textLocales } from "@afterword/text";
import { defineProject, defineSurvey, q } from "@afterword/sdk";
import { serve } from "../../stories/served.ts";

/** What makes readers of texts slow. */
const hostile: { readonly [name: string]: string } = {
  "4,000 emoji": "😀".repeat(4_000),
  "mark-up that is never closed": "<a".repeat(4_000),
  "references that never end": "&amp".repeat(2_000),
  "one word": "a".repeat(8_000),
  "a pattern bomb": `${"a".repeat(7_000)}! (a+)+$`,
  "mixed scripts": "slow 慢 медленно بطيء ".repeat(380),
  negations: "not ".repeat(2_000),
  "marks on one letter": `e${"\u0301".repeat(7_999)}`,
  Han: "不".repeat(8_000),
  "Arabic particles": "وال".repeat(2_600),
  "directions that aren't closed": "\u202E\u2067".repeat(4_000),
};
const rounds = 5;
/** Longer comments are refused. */
const longest = 4_000;

/** How long a hostile comment takes on its way through the product, in milliseconds: the longest of all, each at its best. */
interface Longest {
  readonly comments: number;
  /** From the request to its reply. */
  readonly taken: number;
  /** By the timer that codes it, to the last write. */
  readonly coded: number;
  /** Of the comment that takes the timer longest. */
  readonly name: string;
}

/** Sends hostile comments in each language by HTTP, and has each coded by its timer. */
export async function longestThroughProduct(): Promise<Longest> {
  const box = defineSurvey("box", { said: q.comment("What would you like to tell us?") }, { kind: "feedback" });
  const aw = await serve("file::memory:", defineProject({ surveys: [box], rules: [] }));
  const all: { readonly name: string; readonly taken: number; readonly coded: number }[] = [];
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const before = performance.now();
    await work();
    return performance.now() - before;
  };
  const once = async (body: object) => {
    let status = 0;
    const taken = await timed(async () => ({ status } = await aw.call("POST", "/v1/responses", body)));
    if (status !== 201) throw new Error(`A hostile comment was answered ${String(status)}.`);
    return { taken, coded: await timed(() => aw.call("POST", "/dev/clock", { advance: "2s" })) };
  };
  for (const [name, text] of Object.entries(hostile))
    for (const locale of textLocales) {
      const said = [...text].slice(0, longest).join("");
      const best = { name, taken: Infinity, coded: Infinity };
      for (let round = 0; round < rounds; round++) {
        const { taken, coded } = await once({ survey: "box", answers: { said }, channel: "phone", locale });
        best.taken = Math.min(best.taken, taken);
        best.coded = Math.min(best.coded, coded);
      }
      all.push(best);
    }
  const { json } = await aw.call("GET", "/v1/metrics/themes?survey=box");
  const [row] = json["rows"] as { readonly n: number }[];
  if (row?.n !== all.length * rounds)
    throw new Error(`Of ${String(all.length * rounds)} comments ${String(row?.n)} are coded.`);
  await aw.stop();
  const slowest = all.toSorted((a, b) => b.coded - a.coded)[0];
  if (!slowest) throw new Error("There is no hostile comment.");
  return { ...slowest, comments: row.n, taken: Math.max(...all.map(({ taken }) => taken)) };
}

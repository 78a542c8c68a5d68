import { defineProject, defineSurvey, q, type CheckedMetricQuery } from "@afterword/sdk";
import { openStore } from "@afterword/store";
import fc from "fast-check";
import { compileProject } from "../compile-project.ts";
import type { Ctx } from "../context.ts";
import { hostContext } from "./host-context.test.helper.ts";

export const survey = defineSurvey(
  "s",
  { csat: q.csat("?"), nps: q.nps("?").optional() },
  { privacy: "confidential", k: 3 },
);
export const k = 3;
const project = compileProject(
  defineProject({ surveys: [survey], segments: ["dept", "team", "site"], hierarchies: [["dept", "team"]] }),
);
const now = Date.UTC(2027, 5, 15);
export const months = ["2027-03", "2027-04"];

/** One answer: who gave it, where they belong, when, and what they said. */
export const answers = fc.array(
  fc.record({
    who: fc.integer({ min: 1, max: 25 }),
    team: fc.constantFrom("A1", "A2", "B1", null),
    site: fc.constantFrom("HQ", "Field"),
    month: fc.constantFrom(...months),
    nps: fc.option(fc.integer({ min: 0, max: 10 })),
  }),
  { minLength: 1, maxLength: 40 },
);
export type Answer = typeof answers extends fc.Arbitrary<(infer T)[]> ? T : never;

/** A store with these answers. Who asks for it closes it. */
export async function storeWith(all: readonly Answer[]): Promise<Ctx> {
  const store = await openStore("file::memory:", () => now);
  const scope = { unit: "org", mode: "live" } as const;
  await store.write(scope, async (rows) => {
    const { definition } = survey;
    await rows.surveys.addVersion({ survey: "s", version: 1, definition, contentHash: "h", publishedAt: 0 });
    for (const [at, { who, month, nps, ...values }] of all.entries()) {
      const id = `rsp_${String(at)}`;
      const submittedAt = Date.parse(`${month}-10T00:00:00Z`);
      const nothing = { invitation: null, source: null, event: null, subject: null, wave: null, locale: null };
      const origin = { origin: "import", externalId: id, survey: "s", version: 1, channel: "email" } as const;
      await rows.responses.add({ ...nothing, ...origin, id, person: `p${String(who)}`, submittedAt });
      await rows.segments.add(id, segmentsOf(values));
      const measure = { response: id, survey: "s", choice: "", submittedAt };
      // Each answer has a value of its own, so that a figure tells which it is made of.
      await rows.measures.add([{ ...measure, metricKey: "csat", kind: "csat", value: 1 + (at % 5) }]);
      if (nps !== null) await rows.measures.add([{ ...measure, metricKey: "nps", kind: "nps", value: nps }]);
    }
  });
  return hostContext({ scope, store, project, now });
}

export const segmentsOf = ({ team, site }: Pick<Answer, "team" | "site">): Record<string, string> => ({
  site,
  ...(team === null ? {} : { team, dept: team.slice(0, 1) }),
});

/** Every cut that is allowed, each of which a caller can ask for. */
export const cuts: Partial<CheckedMetricQuery>[] = [
  {},
  ...["dept", "team", "site"].map((segment) => ({ by: [segment] })),
  { by: ["dept", "team"] },
  { by: ["team", "dept"] },
  { where: { dept: "A" } },
  { where: { team: "B1" } },
  { where: { site: "HQ" } },
  { by: ["team"], where: { dept: "A" } },
  { by: ["dept"], where: { team: "A1" } },
];

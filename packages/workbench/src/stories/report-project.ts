import { createClient, defineProject, defineSurvey, q, type Comparison, type MetricRow } from "@afterword/sdk";
import { expect } from "vitest";
import { serve, type Served } from "./served.ts";

/** What the stories of the report ask. */
export const service = defineSurvey("service", {
  nps: q.nps("Would you recommend us?").optional(),
  csat: q.csat("How satisfied are you?").optional(),
  speed: q.rating({ min: 1, max: 7 }, "How fast was it?").optional(),
  minutes: q.number("How many minutes did it take?").optional(),
  why: q.comment("Why?").optional(),
});

const reportProject = defineProject({ surveys: [service], rules: [], segments: ["site", "team"] });

/** One answer: where, on which day, and what. */
export interface Given {
  readonly site: string;
  readonly team?: string;
  readonly day: string;
  readonly nps?: number;
  readonly csat?: number;
  readonly speed?: number;
  readonly minutes?: number;
}

/** Numbers from 0 to 1 that are the same in each run. */
export function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Serves the project, with these answers taken down. */
export async function serveAnswers(answers: readonly Given[]): Promise<Served> {
  const served = await serve("file::memory:", reportProject);
  for (const [at, { site, team, day, ...given }] of answers.entries()) {
    const reply = await served.call("POST", "/v1/responses", {
      id: `a-${String(at)}`,
      survey: "service",
      answers: given,
      channel: "paper",
      segments: { site, ...(team === undefined ? {} : { team }) },
      answeredAt: `${day}T12:00:00Z`,
    });
    expect(reply.status, reply.text).toBe(201);
  }
  return served;
}

/** The typed interface, over HTTP. */
export const clientOf = ({ base, key }: Served) =>
  createClient({ url: `${base}/feedback`, apiKey: key, project: reportProject });

/** A query that can't be answered is a problem that names what is wrong with it. */
export async function expectNamed(served: Served, path: string, named: string): Promise<void> {
  const reply = await served.call("GET", `/v1/metrics/${path}`);
  expect([reply.status, reply.json["code"]]).toEqual([422, "invalid_query"]);
  expect((reply.json["errors"] as { path: string }[]).map((error) => error.path)).toEqual([named]);
}

/** A row of a reply that was asked to compare. */
export type Compared = MetricRow & { comparison: Comparison | null };

/** Asks for a figure of the survey; a mean is of how fast it was, another metric of the question of its name. */
export const askFigure = (aw: Served, metric: string, query: string) => {
  const question = metric === "mean" ? "speed" : metric;
  return aw.call("GET", `/v1/metrics/${metric}?survey=service&question=${question}&${query}`);
};

/** The rows of a figure that can be had. */
export async function readFigure(aw: Served, metric: string, query: string): Promise<Compared[]> {
  const reply = await askFigure(aw, metric, query);
  expect(reply.status, reply.text).toBe(200);
  return reply.json["rows"] as Compared[];
}

import type { MetricRow } from "@afterword/sdk";
import { expect } from "vitest";
import { askingProject } from "./asking-project.ts";
import { startMailServer, type TakenMail } from "./mail-server.ts";
import { serve, type Served } from "./served.ts";

/** A number as it was worked out. */
export const near = (value: number, digits = 9): number => expect.closeTo(value, digits) as number;

/** Tells a story that begins in March 2026, on a database and a mail server of its own. */
export async function inMarch(
  database: string,
  tell: (aw: Served, mails: readonly TakenMail[]) => Promise<void>,
): Promise<void> {
  const server = await startMailServer();
  const aw = await serve(database, askingProject, {
    clock: () => Date.parse("2026-03-05T09:00:00Z"),
    smtp: server.url,
    mailFrom: "Desk <desk@example.org>",
  });
  try {
    await tell(aw, server.mails);
  } finally {
    await aw.stop();
  }
  await server.stop();
}

/** People of one kind who are asked, and what some of them answer. */
export interface Kind {
  readonly asked: number;
  readonly answers?: readonly object[];
  readonly data?: object;
}

let kinds = 0;

/** Asks people of several kinds, and lets the first of each kind answer. */
export async function ask(aw: Served, ...all: readonly Kind[]): Promise<void> {
  for (const { asked, answers = [], data = {} } of all) {
    const kind = String(++kinds);
    const events = Array.from({ length: asked }, (_, at) => ({
      id: `${kind}-${String(at)}`,
      type: "visit.ended",
      person: { id: `p-${kind}-${String(at)}` },
      data: { id: `V-${kind}-${String(at)}`, ...data },
    }));
    const { json } = await aw.call("POST", "/v1/events", events);
    await aw.call("POST", "/dev/clock", { advance: "1s" });
    const results = json["results"] as { decisions: { invitationId?: string }[] }[];
    for (const [at, given] of answers.entries()) {
      const token = aw.afterword.token(results[at]?.decisions[0]?.invitationId ?? "");
      const reply = await aw.call("POST", `/r/${token}`, {
        answers: given,
        complete: "csat" in given,
        submissionId: `s-${token}`,
      });
      expect(reply.status, reply.text).toBe(201);
    }
  }
}

/** The same several times. */
export const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

/** The rows of a metric of the survey. */
export const read = async (aw: Served, metric: string, query: string): Promise<MetricRow[]> => {
  const { status, json, text } = await aw.call("GET", `/v1/metrics/${metric}?survey=service&${query}`);
  expect(status, text).toBe(200);
  return json["rows"] as MetricRow[];
};

/** What a refused query names, and why. */
export const refused = async (aw: Served, metric: string, query: string) => {
  const { status, json, text } = await aw.call("GET", `/v1/metrics/${metric}?${query}`);
  expect([status, json["code"]], text).toEqual([422, "invalid_query"]);
  const [error] = json["errors"] as { path: string; code: string }[];
  return [error?.path, error?.code];
};

/** What happy people answer, and others. */
export const good = { csat: 5, nps: 10, ease: 7 };
export const bad = { csat: 2, nps: 0, ease: 1 };

/** 100 people at each of two sites: 60 of HQ answered and 45 of them are happy, 20 of the field and 5 of them are. */
export const twoSites: readonly Kind[] = [
  {
    asked: 100,
    data: { site: "HQ" },
    answers: [...times(45, { ...good, hours: 10 }), ...times(15, { ...bad, hours: 10 })],
  },
  {
    asked: 100,
    data: { site: "Field" },
    answers: [...times(5, { ...good, hours: 20 }), ...times(15, { ...bad, hours: 20 })],
  },
];

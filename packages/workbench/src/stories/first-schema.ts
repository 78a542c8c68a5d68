import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { serve } from "./served.ts";

/** A database as the first version of the schema left it: three people were asked, two answered, one event still waits. */
export const firstSchema = (): string => readFileSync(join(import.meta.dirname, "../../data/schema-0001.sql"), "utf8");

/** The key that was made then, and the links that were sent: the first two were answered. */
const key = "aw_test_7N3SX6UGg5GS_1VDEDKO4aIM3god7CmKKliji5Jh3DuUImNuOEYMsrTa";
const links = ["YB7DoznbPzZ5Ml9wltRfIMDfRDS", "1JjVj59zoAijw8Ftsk0aG3Ioo93", "ZPCFEYfg7ZX7odIpNKvORWEampl"];

/** Serves such a database with this version and looks at what was there: links, figures, answers; then goes on with it. */
export async function goOnWith(database: string): Promise<void> {
  const served = await serve(database, undefined, { clock: () => Date.UTC(2027, 0, 5, 9) });
  const call = (method: string, path: string, body?: unknown) =>
    served.call(method, path, body, { authorization: `Bearer ${key}` });
  try {
    const figure = async (by = "") =>
      (await call("GET", `/v1/metrics/csat?survey=ticket-csat&question=csat${by}`)).json["rows"];
    expect(await figure()).toEqual([expect.objectContaining({ n: 2, value: 50 })]);
    const rate = { asked: 3, answered: 2, rate: 200 / 3 };
    expect(await figure("&by=team")).toEqual([
      expect.objectContaining({ group: { team: "ICT" }, n: 2, responseRate: rate }),
    ]);
    const { items } = (await call("GET", "/v1/responses")).json;
    expect((items as { answers: unknown }[]).map(({ answers }) => answers)).toEqual(
      expect.arrayContaining([
        { csat: 5, why: "Quick and kind." },
        { csat: 2, wrong: ["slow"] },
      ]),
    );
    const pages = await Promise.all(links.map((token) => call("GET", `/r/${token}`)));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    const again = { answers: { csat: 1 }, submissionId: "three", complete: true };
    const sent = await Promise.all(links.map((token) => call("POST", `/r/${token}`, again)));
    expect(sent.map(({ status }) => status)).toEqual([409, 409, 201]);
    expect(await figure()).toEqual([expect.objectContaining({ n: 3 })]);
    await call("POST", "/dev/clock", { advance: "31m" });
    expect((await call("GET", "/dev/mail.json?to=p-A-4@example.org")).json).toHaveLength(1);
  } finally {
    await served.stop();
  }
}

import { expect } from "vitest";
import type { AlertRow } from "../alerts.ts";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

export const alertRow = (id: string, change: Partial<AlertRow["definition"]> = {}): AlertRow => ({
  definition: {
    ...{ id, survey: "csat", question: "csat", queue: "desk", urgent: false, restricted: false, consent: null },
    when: { source: "answer", name: "csat", test: "atMost", value: 2 },
    ...{ route: null, escalation: "head@example.org" },
    ...change,
  },
  ...{ revision: 1, madeAt: now, changedBy: "member ana", changedAt: now },
});

/** Which answers open a case. */
export function alerts(test: StoreTest): void {
  test("alerts of a survey are kept in the order in which they were made, and changed by who saw them", ({ store }) =>
    store.write(live, async ({ alerts: kept }) => {
      const [first, second] = [alertRow("b"), { ...alertRow("a"), madeAt: now + 1 }];
      const other = alertRow("c", { survey: "a-survey", escalation: null, followUp: false });
      for (const row of [second, first, other]) expect(await kept.add(row)).toBe(true);
      expect(await kept.add(alertRow("b", { survey: "nps" }))).toBe(false);
      expect(await kept.listOf("csat")).toEqual([first, second]);
      expect(await kept.list()).toEqual([other, first, second]);
      const changed = { ...alertRow("b", { queue: "other", escalation: null }), revision: 2, changedAt: now + 2 };
      expect(await kept.save(changed)).toBe(true);
      expect(await kept.save(changed)).toBe(false);
      expect(await kept.find("b")).toEqual(changed);
      expect(await kept.remove({ id: "b", revision: 1 })).toBe(false);
      expect(await kept.remove({ id: "b", revision: 2 })).toBe(true);
      expect(await kept.find("b")).toBeNull();
    }));
}

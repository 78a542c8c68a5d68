import type { CheckedMetricQuery, MetricName } from "@afterword/sdk";
import { expect, test } from "vitest";
import { storeWith } from "../privacy/answered-store.test.helper.ts";
import { report } from "../report.ts";

const query: CheckedMetricQuery = { survey: "s", question: "csat", by: [], where: {}, clusters: "person" };

test.each<[MetricName, Partial<CheckedMetricQuery>, string]>([
  ["csat", {}, "not_shown"],
  ["distribution", {}, "not_taken"],
  ["response-rate", { question: undefined }, "not_taken"],
  ["csat", { period: "month", compare: "previous" }, "not_taken"],
])("clusters are not allowed for in %s %j: %s", async (metric, over, code) => {
  const ctx = await storeWith([]);
  await expect(report(ctx, metric, { ...query, ...over })).rejects.toMatchObject({
    errors: [{ path: "clusters", code }],
  });
  await ctx.store.close();
});

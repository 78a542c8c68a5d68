import type { SampleData } from "@afterword/sdk";
import { queryOptions } from "@tanstack/react-query";
import { testSide } from "./client.ts";

/** Whether steps of it are under way. */
export const isUnderWay = ({ state }: SampleData): boolean => state === "filling" || state === "removing";

/** Whether the test side has made-up answers; looked at again and again while it changes. */
export const sampleQuery = queryOptions({
  queryKey: ["sample"],
  queryFn: () => testSide.sample.get(),
  refetchInterval: ({ state: { data } }) => (data !== undefined && isUnderWay(data) ? 700 : false),
});

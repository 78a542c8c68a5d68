import { queryOptions } from "@tanstack/react-query";
import { aw } from "./client.ts";

/** What is deployed; it changes when the runner starts anew. */
export const projectQuery = queryOptions({
  queryKey: ["project"],
  queryFn: () => aw.project.get(),
  staleTime: 10 * 60_000,
});

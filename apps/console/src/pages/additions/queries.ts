import { queryOptions } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";

/** What units add, the units that somebody may add for, and the surveys that can be added to. */
export const additionsQuery = queryOptions({
  queryKey: ["additions"],
  queryFn: () => aw.additions.list(),
});

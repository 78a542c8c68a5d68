import { queryOptions } from "@tanstack/react-query";
import { aw } from "./client.ts";

/** What an organisation does first, and what of it is done. */
export const firstStepsQuery = queryOptions({ queryKey: ["firstSteps"], queryFn: () => aw.firstSteps.get() });

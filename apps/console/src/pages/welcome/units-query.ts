import { queryOptions } from "@tanstack/react-query";
import { organisation } from "../../app/client.ts";

/** The organisation and its units, those above first. */
export const unitsQuery = queryOptions({ queryKey: ["units"], queryFn: () => organisation.units.list() });

import type { FactName } from "@afterword/sdk";

/** Facts by name; yes and no are 1 and 0. What is left out is not known. */
export type FactValues = { readonly [fact in FactName]?: number };

/** The column of each fact. */
export const factColumns = {
  turnaroundHours: "turnaround_hours",
  slaHours: "sla_hours",
  resolvedFirstContact: "resolved_first_contact",
  cost: "cost",
} as const satisfies { readonly [fact in FactName]: string };

/** Every fact, in the order of its column. */
export const factNames = Object.keys(factColumns) as FactName[];

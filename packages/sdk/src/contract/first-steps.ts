import { z } from "zod";
import { instant } from "./event.ts";

/** What an organisation does first, in this order. */
export const firstStepNames = ["name", "units", "look", "survey", "people", "ask"] as const;

/** Something an organisation does first. */
export type FirstStepName = (typeof firstStepNames)[number];

/** What an organisation does first, and what of it is done. */
export const firstSteps = z.object({
  steps: z.array(
    z.object({
      step: z.enum(firstStepNames),
      /** Read from what is stored, such as that there is a unit; nobody ticks it off. */
      done: z.boolean(),
    }),
  ),
  /** When somebody said that the rest needs no reminder; null while nobody did. */
  leftOffAt: instant.nullable(),
});

/** What an organisation does first, and what of it is done. */
export type FirstSteps = z.output<typeof firstSteps>;

/** Whether the rest is to be shown no more. */
export const firstStepsChange = z.strictObject({ leftOff: z.boolean() });

/** Whether the rest is to be shown no more. */
export type FirstStepsChange = z.input<typeof firstStepsChange>;

/** The routes of the first steps. */
export const firstStepRoutes = {
  readFirstSteps: {
    method: "GET",
    path: "/v1/first-steps",
    summary: "What an organisation does first, and what of it is done.",
    action: "units.manage",
    reach: "whole",
    replies: { 200: firstSteps },
  },
  changeFirstSteps: {
    method: "PATCH",
    path: "/v1/first-steps",
    summary: "Leave the first steps off, or take them up again.",
    action: "units.manage",
    reach: "whole",
    body: firstStepsChange,
    limit: 1_024,
    replies: { 200: firstSteps },
  },
} as const;

import { z } from "zod";
import type { RuleDefinition } from "../rule/definition.ts";
import { instant } from "./event.ts";
import { line } from "./person.ts";

/** A rule as it is deployed, and whether it is at work. */
export const ruleItem = z.object({
  id: z.string(),
  definition: z
    .custom<RuleDefinition>((value) => typeof value === "object" && value !== null)
    .meta({ type: "object", description: "The rule: event, survey, conditions, delays and limits in milliseconds." }),
  /** Whether it asks anybody: off, nobody new is asked by it, and its mails that wait are held back. */
  on: z.boolean(),
  /** When it was switched last; null where it never was. */
  switchedAt: instant.nullable(),
});

/** A rule as it is deployed, and whether it is at work. */
export type RuleItem = z.output<typeof ruleItem>;

/** What is changed of a rule. */
export const ruleChange = z.strictObject({ on: z.boolean() });

/** What is changed of a rule. */
export type RuleChange = z.input<typeof ruleChange>;

/** The routes of rules. */
export const ruleRoutes = {
  listRules: {
    method: "GET",
    path: "/v1/rules",
    summary: "The rules as they are deployed, and whether each is switched on.",
    action: "figures.read",
    reach: "part",
    replies: { 200: z.object({ items: z.array(ruleItem) }) },
  },
  changeRule: {
    method: "PATCH",
    path: "/v1/rules/{id}",
    summary: "Switch a rule on or off, in every process at once.",
    action: "waves.run",
    reach: "whole",
    params: z.object({ id: line(200) }),
    body: ruleChange,
    limit: 4 * 1024,
    replies: { 200: ruleItem },
  },
} as const;

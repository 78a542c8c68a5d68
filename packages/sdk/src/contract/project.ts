import { z } from "zod";
import type { RuleDefinition } from "../rule/definition.ts";
import type { SurveyDefinition } from "../survey/definition.ts";
import type { WaveDefinition } from "../wave/definition.ts";

/** A definition as it is declared: its type says what is in it. */
const declared = <T>(description: string) =>
  z.custom<T>((value) => typeof value === "object" && value !== null).meta({ type: "object", description });

/** What is deployed: everything that the project declares, as data. */
export const deployedProject = z.object({
  surveys: z.array(declared<SurveyDefinition>("A survey: id, kind, privacy, k, title, questions.")),
  rules: z.array(declared<RuleDefinition>("A rule: id, event, survey, conditions, delays and limits in milliseconds.")),
  waves: z.array(declared<WaveDefinition>("A wave: id, survey, cadence, audience, reminders.")),
  events: z.array(
    z.object({
      type: z.string(),
      /** The field of its data that says what it is about. */
      subject: z.string(),
      /** Fields of its data by which results can be split. */
      segments: z.array(z.string()),
      /** Facts that come with it, such as `turnaroundHours`. */
      facts: z.array(z.string()),
    }),
  ),
  /** Every segment there is, of events and of people. */
  segments: z.array(z.string()),
  /** Those that are attributes of people. */
  attributes: z.array(z.string()),
  /** Pairs of segments of which the second lies within the first, such as department and team. */
  hierarchies: z.array(z.tuple([z.string(), z.string()])),
  /** The sites that have a calendar of their own. */
  sites: z.array(z.string()),
  timeZone: z.string(),
});

/** What is deployed. */
export type DeployedProject = z.output<typeof deployedProject>;

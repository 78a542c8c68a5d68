import { z } from "zod";
import type { AlertDefinition } from "../alert/definition.ts";
import type { IndicatorDefinition } from "../indicator/definition.ts";
import type { RuleDefinition } from "../rule/definition.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import type { SurveyDefinition } from "../survey/definition.ts";
import type { WaveDefinition } from "../wave/definition.ts";
import { fieldError } from "./event.ts";
import { line } from "./person.ts";
import { changeGrade, surveyChange } from "./survey.ts";
import { surveyDefinition } from "./survey-definition.ts";

/** A definition as it is declared: its type says what is in it. */
const declared = <T>(description: string) =>
  z.custom<T>((value) => typeof value === "object" && value !== null).meta({ type: "object", description });

/** What is deployed: everything that the project declares, as data. */
export const deployedProject = z.object({
  surveys: z.array(declared<SurveyDefinition>("A survey: id, kind, privacy, k, title, questions.")),
  rules: z.array(declared<RuleDefinition>("A rule: id, event, survey, conditions, delays and limits in milliseconds.")),
  waves: z.array(declared<WaveDefinition>("A wave: id, survey, cadence, audience, reminders.")),
  alerts: z.array(declared<AlertDefinition>("An alert: id, survey, condition on the answers, queue.")),
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
  services: z.array(declared<ServiceDefinition>("A service: id, name, owner, segments, standards, journey.")),
  indicators: z.array(declared<IndicatorDefinition>("An indicator: id, unit, what is above and below, target.")),
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

/** A project to be deployed: its surveys, and what else it declares, which is compared only. */
export const projectInput = z.strictObject({
  surveys: z.array(surveyDefinition).max(500),
  ...deployedProject.omit({ surveys: true }).partial().shape,
});

/** A project to be deployed. */
export type ProjectInput = z.input<typeof projectInput>;

const truth = z.enum(["true", "false"]).transform((text) => text === "true");

/** How a project is deployed. */
export const deployQuery = z.strictObject({
  /** Say what would be published, and publish nothing. */
  dryRun: truth.optional(),
  /** Publish also where figures from before don't go on. */
  breaking: truth.optional(),
  /** What was deployed when the changes were looked at: the `base` of a reply. */
  base: line(100).optional(),
});

/** How a project is deployed. */
export interface DeployOptions {
  readonly dryRun?: boolean;
  readonly breaking?: boolean;
  readonly base?: string;
}

/** What came of deploying a project, or would come of it. */
export const deployment = z.object({
  published: z.boolean(),
  /** Names what was deployed before: whoever hands it back publishes nothing over what somebody else did meanwhile. */
  base: z.string(),
  /** The worst that any survey's changes do to figures; null where none has changed. */
  grade: changeGrade.nullable(),
  /** What can't work, by path: nothing is published while there is any. */
  errors: z.array(fieldError),
  surveys: z.array(
    z.object({
      survey: z.string(),
      /** `absent` ones are deployed and not in the project that was sent: they stay as they are. */
      state: z.enum(["added", "changed", "same", "absent"]),
      /** Its newest version, or the one that is, or would be, published. */
      version: z.int(),
      grade: changeGrade.nullable(),
      changes: z.array(surveyChange),
      /** What works, and may still be a mistake. */
      warnings: z.array(fieldError),
    }),
  ),
  /** What else differs: it takes effect when the runner starts with code that says so. */
  parts: z.array(
    z.object({
      part: z.enum([
        "rules",
        "waves",
        "alerts",
        "events",
        "segments",
        "attributes",
        "hierarchies",
        "sites",
        "timeZone",
      ]),
      id: z.string(),
      change: z.enum(["added", "changed", "removed"]),
    }),
  ),
});

/** What came of deploying a project, or would come of it. */
export type Deployment = z.output<typeof deployment>;

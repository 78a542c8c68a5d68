import type { DeployedProject } from "@afterword/sdk";
import type { Ctx } from "./context.ts";

/** What is deployed, as data. */
export async function readProject({ project: { project, segments } }: Pick<Ctx, "project">): Promise<DeployedProject> {
  return {
    surveys: project.surveys.map(({ definition }) => definition),
    rules: project.rules.map(({ definition }) => definition),
    waves: project.waves.map(({ definition }) => definition),
    events: [...project.events.values()].map((event) => ({
      type: event.type,
      subject: event.subject,
      segments: [...event.segments],
      facts: Object.keys(event.facts),
    })),
    segments: [...segments].sort(),
    attributes: [...project.segments],
    hierarchies: project.hierarchies.map(([outer, inner]) => [outer, inner]),
    sites: project.calendars.map(({ site }) => site),
    timeZone: project.timeZone,
  };
}

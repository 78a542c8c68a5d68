import type { DeployedProject } from "./contract/project.ts";
import type { Project } from "./project.ts";

/**
 * A project as data: what `GET /v1/project` tells of it.
 *
 * @example await aw.project.put(projectData(project), { dryRun: true });
 */
export function projectData(project: Project): DeployedProject {
  const events = [...project.events.values()];
  const segments = new Set([...project.segments, ...events.flatMap((event) => [...event.segments])]);
  return {
    surveys: project.surveys.map(({ definition }) => definition),
    rules: project.rules.map(({ definition }) => definition),
    waves: project.waves.map(({ definition }) => definition),
    alerts: project.alerts.map(({ definition }) => definition),
    events: events.map((event) => ({
      type: event.type,
      subject: event.subject,
      segments: [...event.segments],
      facts: Object.keys(event.facts),
    })),
    services: [...project.services],
    indicators: [...project.indicators],
    segments: [...segments].sort(),
    attributes: [...project.segments],
    hierarchies: project.hierarchies.map(([outer, inner]) => [outer, inner]),
    sites: project.calendars.map(({ site }) => site),
    timeZone: project.timeZone,
  };
}

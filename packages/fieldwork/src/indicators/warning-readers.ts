import { standardsOf, type Project, type WarningItem } from "@afterword/sdk";
import type { FollowingRow, Rows, WarningRow } from "@afterword/store";
import { mayDo } from "../access/authorize.ts";
import { isIn } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { listColleagues, type Colleague } from "../notices/colleagues.ts";

type Of = Pick<WarningRow, "indicator" | "segments" | "figure">;

/** What a warning of a theme is about; null of one of a figure. */
export const risingOf = ({ figure }: Pick<WarningRow, "figure">): WarningItem["rising"] =>
  (figure as Partial<Pick<WarningItem, "rising">>).rising ?? null;

/** The services that a warning is about: whose standard it is, or to which all that was counted belongs. */
function servicesOf({ services }: Pick<Project, "services">, { indicator, segments }: Of): readonly string[] {
  const isOf = (service: Project["services"][number]) =>
    standardsOf(service).some(({ id }) => id === indicator) ||
    (Object.keys(segments).length > 0 && isIn([segments], service.segments));
  return services.filter(isOf).map(({ id }) => id);
}

/** Whether somebody may read what a warning says. */
export const mayRead = ({ actor }: Pick<Colleague, "actor">, { segments }: Pick<Of, "segments">): boolean =>
  mayDo(actor, "figures.read", [segments]);

/** The address that answers for a service; null where none is named, or the service is gone. */
export const ownerOf = ({ project }: Pick<Ctx, "project">, service: string): string | null =>
  project.project.services.find(({ id }) => id === service)?.owner ?? null;

/**
 * Who is told of a warning: whoever answers for its service, and members who chose the service, the indicator or the survey, as
 * far as they may read it. An address that is no member's is told of figures of requests, and of nothing that people wrote.
 */
export async function readersOfWarning(
  ctx: Pick<Ctx, "project">,
  rows: Pick<Rows, "members" | "memberships" | "units" | "absences" | "followings">,
  warning: Of,
): Promise<readonly string[]> {
  const services = servicesOf(ctx.project.project, warning);
  const rising = risingOf(warning);
  const isAbout = ({ kind, id }: FollowingRow) =>
    kind === "service" ? services.includes(id) : id === (kind === "survey" ? rising?.survey : warning.indicator);
  const chosen = new Set((await rows.followings.list()).filter(isAbout).map(({ member }) => member));
  const { all } = await listColleagues(rows);
  const readers = new Set(
    all.filter((one) => chosen.has(one.id) && mayRead(one, warning)).map(({ id }) => `member ${id}`),
  );
  for (const service of services) {
    const address = ownerOf(ctx, service);
    if (address === null) continue;
    const member = await rows.members.findByEmail(address);
    const own = all.find(({ id }) => id === member?.id);
    if (own && mayRead(own, warning)) readers.add(`member ${own.id}`);
    if (!member && rising === null) readers.add(`service ${service}`);
  }
  return [...readers];
}

import type { FieldError, SurveyDefinition } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { keptFaults } from "../cases/kept-alerts.ts";
import type { Ctx } from "../context.ts";

/** The alerts that would open no case any more once a survey is asked like this: what they look at is gone. */
export async function outgrownAlerts(
  { project }: Pick<Ctx, "project">,
  rows: Pick<Rows, "alerts">,
  survey: SurveyDefinition,
): Promise<FieldError[]> {
  return (await rows.alerts.listOf(survey.id)).flatMap(({ definition }) => {
    const [first] = keptFaults(project, definition, { survey });
    const path = `alerts.${definition.id}`;
    return first ? [{ path, code: "outgrown_alert", message: `It would open no case then. ${first.message}` }] : [];
  });
}

import type { Template } from "@afterword/library";

/** How long what is personal is kept, unless whoever runs it says otherwise. */
const kept = `// What is personal goes when it is older; the pages say so.
  retention: { comments: "24mo", identities: "36mo", events: "13mo", mails: "6mo" },`;

/** The project file that asks a ready-made survey. @param year the year now; a wave starts in the next */
export function configText({ call: [maker, options = ""], after, make }: Template, year: number): string {
  const survey = `export const survey = ${maker}(${options});`;
  if (after) return eventText(maker, survey, after);
  return make().definition.kind === "relational" ? waveText(maker, survey, year + 1) : openText(maker, survey);
}

const eventText = (maker: string, survey: string, { event, delay }: NonNullable<Template["after"]>): string =>
  `import { ${maker} } from "@afterword/library";
import { defineEvent, defineProject, when } from "@afterword/sdk";
import { z } from "zod";

/** What your system tells: POST /v1/events with the type "${event}". Results can be split by team. */
export const event = defineEvent("${event}", z.object({ id: z.string(), team: z.string() }), {
  subject: "id",
  segments: ["team"],
});

${survey}

export default defineProject({
  surveys: [survey],
  rules: [when(event).ask(survey).by("email").after("${delay}").atMost(1, "30d")],
  ${kept}
});
`;

const waveText = (maker: string, survey: string, year: number): string =>
  `import { ${maker} } from "@afterword/library";
import { defineProject, defineWave, everyone } from "@afterword/sdk";

${survey}

/** Everybody whom you have put in with POST /v1/people or \`afterword import people\`, for three weeks each February. */
export const wave = defineWave("annual", survey, {
  every: "year",
  anchor: "${String(year)}-02-03T09:00",
  timeZone: "UTC",
  audience: everyone,
  open: "21d",
  remind: ["4wd", "9wd", "-2d"],
});

export default defineProject({
  surveys: [survey],
  waves: [wave],
  ${kept}
});
`;

const openText = (maker: string, survey: string): string =>
  `import { ${maker} } from "@afterword/library";
import { defineProject } from "@afterword/sdk";

${survey}

/** Always open, at /f/ and the survey's id. */
export default defineProject({
  surveys: [survey],
  ${kept}
});
`;

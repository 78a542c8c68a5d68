import type { ActionsQuery, AfterwordApi } from "@afterword/sdk";
import type { Tool } from "./tool.ts";

const text = (description: string) => ({ type: "string", description }) as const;
const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** A tool that lists, or reads one by its id. */
const listOrOne = (
  of: Pick<Tool, "name" | "title" | "description">,
  id: { readonly name: string; readonly about: string },
  read: { readonly list: () => Promise<object>; readonly one: (id: string) => Promise<object> },
): Tool => ({
  ...of,
  properties: { [id.name]: text(id.about) },
  required: [],
  run: async (args) => {
    const one = textIn(args[id.name]);
    return one === undefined ? read.list() : read.one(one);
  },
});

/** What a model can ask of what is followed and done about it: services, indicators, warnings, actions, reports, collections. */
export function followedTools(api: AfterwordApi): readonly Tool[] {
  return [
    listOrOne(
      {
        name: "services",
        title: "Services and their standards",
        description:
          "The catalogue of services, and whether each standard is kept; of one service its journey, where satisfaction breaks, and the actions for it. `unclear` says that the interval leaves it open.",
      },
      { name: "service", about: "One service's id." },
      { list: () => api.services.list(), one: (id) => api.services.read(id) },
    ),
    listOrOne(
      {
        name: "indicators",
        title: "Figures from facts",
        description:
          "Indicators with the last month and the last twelve; of one, or of a standard such as travel.turnaround, each month with the limits of its control chart.",
      },
      { name: "indicator", about: "One indicator's id." },
      { list: () => api.indicators.list(), one: (id) => api.indicators.read(id) },
    ),
    {
      name: "warnings",
      title: "What stood out",
      description:
        "What missed its target in a month, left its usual range, or rose in comments, newest month first, and whether it was seen to.",
      properties: { state: { type: "string", enum: ["open", "settled"], description: "Only open or settled ones." } },
      required: [],
      run: (args) => api.warnings.list(args),
    },
    {
      name: "actions",
      title: "What is done about it",
      description:
        "Plans to make services better, with baseline and effect, which may be `too_early` or `no_clear_effect`; of one all of it.",
      properties: { action: text("One action's id."), survey: text("Only those measured on this survey.") },
      required: [],
      run: async (args) => {
        const [action, survey] = [textIn(args["action"]), textIn(args["survey"])];
        if (action !== undefined) return api.actions.get(action);
        return api.actions.list((survey === undefined ? {} : { survey }) satisfies ActionsQuery);
      },
    },
    listOrOne(
      {
        name: "reports",
        title: "Reports as they were made",
        description: "The archive of monthly and quarterly reports; of one its figures, frozen when it was made.",
      },
      { name: "edition", about: "One report's id in the archive, such as edn_5hJ2." },
      {
        list: () => api.reports.editions(),
        one: async (id) => {
          const { html: _html, ...edition } = await api.reports.edition(id);
          return edition;
        },
      },
    ),
    listOrOne(
      {
        name: "collections",
        title: "Public reporting",
        description:
          "What is reported to the public each quarter (OMB A-11, section 280); of one its drivers and volumes.",
      },
      { name: "collection", about: "One collection's id." },
      { list: () => api.collections.list(), one: (id) => api.collections.get(id) },
    ),
  ];
}

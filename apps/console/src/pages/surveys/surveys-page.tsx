import type { DraftItem, SurveyItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { draftsQuery, surveysQuery } from "./queries.ts";
import { SurveyState } from "./survey-state.tsx";
import { OwnText } from "./words-of.tsx";

interface Row {
  readonly id: string;
  readonly survey: SurveyItem | undefined;
  readonly draft: DraftItem | undefined;
}

/** The surveys, and those that are being worked at. */
export function SurveysPage() {
  const words = useWords();
  const canMake = may(useMe(), "surveys.manage", "everywhere");
  const surveys = useQuery(surveysQuery);
  const { data: drafts = [] } = useQuery({ ...draftsQuery, enabled: canMake });
  const columns: Column<Row>[] = [
    {
      id: "survey",
      label: words.text("console.surveys.survey"),
      cell: ({ id, survey, draft }) => (
        <>
          <Link to="/surveys/$id" params={{ id }}>
            <OwnText of={survey?.title ?? draft?.title} survey={{}} none={id} />
          </Link>
          {(survey?.title ?? draft?.title) && (
            <div className="soft">
              <bdi>{id}</bdi>
            </div>
          )}
        </>
      ),
    },
    {
      id: "state",
      label: words.text("console.surveys.state"),
      cell: ({ survey, draft }) => (
        <>
          {survey && <SurveyState of={survey} />}{" "}
          {draft && <span className="tag warn">{words.text("console.surveys.state.draft")}</span>}
        </>
      ),
    },
    {
      id: "kind",
      label: words.text("console.surveys.kind"),
      cell: ({ survey }) => {
        const key = `console.surveys.kind.${survey?.kind ?? ""}`;
        return words.has(key) ? words.text(key) : words.text("console.surveys.version.none");
      },
    },
    {
      id: "languages",
      label: words.text("console.surveys.languages"),
      cell: ({ survey }) => survey && <Languages of={survey} />,
    },
    {
      id: "version",
      label: words.text("console.surveys.version"),
      kind: "number",
      cell: ({ survey }) => (survey ? words.number(survey.version) : words.text("console.surveys.version.none")),
    },
  ];
  const add = canMake && (
    <Link to="/surveys/new" className="button main">
      {words.text("console.surveys.new")}
    </Link>
  );
  return (
    <Page title={words.text("console.surveys.title")} intro={words.text("console.surveys.intro")} actions={add}>
      <Loaded query={surveys}>
        {(all) => {
          const known = new Set(all.map(({ id }) => id));
          const rows: Row[] = [
            ...all.map((survey) => ({
              id: survey.id,
              survey,
              draft: drafts.find((one) => one.survey === survey.id),
            })),
            ...drafts
              .filter((draft) => !known.has(draft.survey))
              .map((draft) => ({ id: draft.survey, survey: undefined, draft })),
          ];
          if (rows.length === 0)
            return (
              <Empty title={words.text("console.surveys.empty")} body={words.text("console.surveys.empty.next")} />
            );
          return (
            <Table caption={words.text("console.surveys.title")} columns={columns} rows={rows} idOf={({ id }) => id} />
          );
        }}
      </Loaded>
    </Page>
  );
}

/** In how many of the languages that pages speak nothing of a survey is missing. */
function Languages({ of: { translations } }: { readonly of: SurveyItem }) {
  const words = useWords();
  const whole = translations.filter(({ missing }) => missing === 0).length;
  return words.text("console.surveys.languages.whole", { whole, all: translations.length });
}

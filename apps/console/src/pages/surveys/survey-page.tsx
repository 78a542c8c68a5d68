import { compareSurveys, type SurveyItem, type SurveyVersion } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { Table } from "../../parts/table.tsx";
import { Changes } from "./changes.tsx";
import { Preview } from "./preview.tsx";
import { QuestionsList } from "./questions-list.tsx";
import { draftQuery, surveysQuery, versionsQuery } from "./queries.ts";
import { SurveyMoves } from "./survey-moves.tsx";
import { SurveyState } from "./survey-state.tsx";
import { Translations } from "./translations.tsx";

const route = getRouteApi("/surveys/$id");

/** A survey: its versions and what differs between them, how far it is translated, what it asks, and how it looks. */
export function SurveyPage() {
  const { id } = route.useParams();
  const me = useMe();
  const canMake = may(me, "surveys.manage", "everywhere");
  const surveys = useQuery(surveysQuery);
  const versions = useQuery(versionsQuery(id));
  const { data: draft = null } = useQuery({ ...draftQuery(id), enabled: canMake });
  const survey = surveys.data?.find((one) => one.id === id);
  const isOurs = survey?.origin !== "project" || survey.state === "removed";
  const words = useWords();
  const canBeAsked = survey?.kind === "relational" && survey.state === "running";
  const actions = (
    <>
      {canBeAsked && may(me, "waves.run", "everywhere") && (
        <Link to="/waves/new" search={{ survey: id }} className="button">
          {words.text("console.waves.new")}
        </Link>
      )}
      {canMake && isOurs && (survey ?? draft) && <SurveyMoves id={id} survey={survey} draft={draft} />}
    </>
  );
  return (
    <Page title={id} isOwnTitle actions={actions}>
      <Loaded query={surveys}>
        {() => (
          <Loaded query={versions}>
            {(all) => (
              <>
                <About survey={survey} />
                {draft && (
                  <Notice kind="info" title={words.text("console.surveys.draft.there")}>
                    <p>
                      <Moment at={draft.savedAt} /> {draft.savedBy !== null && <bdi>{draft.savedBy}</bdi>}
                    </p>
                  </Notice>
                )}
                {all.length > 0 && <Versions of={all} />}
                {all.length === 0 && draft === null && (
                  <Empty
                    title={words.text("console.surveys.nothing")}
                    body={words.text("console.surveys.nothing.next")}
                  />
                )}
                {draft && (
                  <>
                    <h2>{words.text("console.surveys.draft.asks")}</h2>
                    <QuestionsList of={draft.definition} />
                  </>
                )}
                {canMake && all[0] && (
                  <Preview definition={all[0].definition} locales={all[0].translations.map(({ locale }) => locale)} />
                )}
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function About({ survey }: { readonly survey: SurveyItem | undefined }) {
  const words = useWords();
  if (!survey) return null;
  return (
    <>
      <p>
        <SurveyState of={survey} />
      </p>
      {survey.origin === "project" && survey.state === "running" && <p>{words.text("console.surveys.inCode")}</p>}
    </>
  );
}

function Versions({ of }: { readonly of: readonly SurveyVersion[] }) {
  const words = useWords();
  const [newest] = of;
  if (!newest) return null;
  const title = words.text("console.surveys.versions");
  return (
    <>
      <h2>{title}</h2>
      <Table
        caption={title}
        rows={of}
        idOf={({ version }) => String(version)}
        columns={[
          {
            id: "version",
            label: words.text("console.surveys.version"),
            cell: ({ version }) => words.number(version),
          },
          {
            id: "published",
            label: words.text("console.surveys.published"),
            cell: ({ publishedAt }) => <Moment at={publishedAt} />,
          },
          {
            id: "by",
            label: words.text("console.surveys.by"),
            cell: ({ origin, publishedBy }) =>
              publishedBy === null ? words.text(`console.surveys.origin.${origin}`) : <bdi>{publishedBy}</bdi>,
          },
        ]}
      />
      {of.length > 1 && <Compare of={of} />}
      <h2>{words.text("console.surveys.translations")}</h2>
      <Translations of={newest.translations} />
      <h2>{words.text("console.surveys.asks")}</h2>
      <QuestionsList of={newest.definition} />
    </>
  );
}

/** What differs between two versions. */
function Compare({ of }: { readonly of: readonly SurveyVersion[] }) {
  const words = useWords();
  const [from, setFrom] = useState(String(of[1]?.version));
  const [to, setTo] = useState(String(of[0]?.version));
  const options = of.map(({ version }) => ({ id: String(version), label: words.number(version) }));
  const find = (version: string) => of.find((one) => String(one.version) === version)?.definition;
  const [before, after] = [find(from), find(to)];
  return (
    <section>
      <h2>{words.text("console.surveys.changes")}</h2>
      <div className="row">
        <Choice label={words.text("console.surveys.from")} options={options} value={from} onChange={setFrom} />
        <Choice label={words.text("console.surveys.to")} options={options} value={to} onChange={setTo} />
      </div>
      {before && after && <Changes of={compareSurveys(before, after)} before={before} after={after} />}
    </section>
  );
}

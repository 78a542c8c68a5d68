import { proposalKinds, type Proposal, type Proposals, type SurveyItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Table } from "../../parts/table.tsx";
import { ownText } from "../results/asked.ts";
import { themeName } from "../results/theme-name.ts";
import { surveysQuery } from "../surveys/queries.ts";
import { useActionColumns } from "./columns.tsx";
import { Day } from "./day.tsx";
import { AmountText, FigureText } from "./figure-text.tsx";
import { metricOf } from "./measure-of.ts";

const route = getRouteApi("/actions/proposals");

/** What to act on, by what the figures say: each with a way to plan it. */
export function ProposalsPage() {
  const words = useWords();
  const surveys = useQuery(surveysQuery);
  return (
    <Page title={words.text("console.proposals.title")} intro={words.text("console.proposals.intro")}>
      <LateReviews />
      <Loaded query={surveys}>
        {(items) => {
          const scored = items.filter(({ questions }) => questions.some(({ kind }) => isHeadline(kind)));
          return scored.length === 0 ? (
            <Empty title={words.text("console.proposals.empty")} body={words.text("console.proposals.empty.next")} />
          ) : (
            <Of surveys={scored} />
          );
        }}
      </Loaded>
    </Page>
  );
}

/** Actions that were to be looked at before today. */
function LateReviews() {
  const words = useWords();
  const { title, review, owner } = useActionColumns();
  const late = useQuery({
    queryKey: ["actions", "late-reviews"],
    queryFn: () => aw.actions.list({ review: "overdue", limit: 100 }),
  });
  const label = words.text("console.proposals.reviews");
  if (late.data === undefined || late.data.items.length === 0) return null;
  return (
    <section>
      <h2>{label}</h2>
      <Table caption={label} columns={[title, review, owner]} rows={late.data.items} idOf={({ id }) => id} />
    </section>
  );
}

const isHeadline = (kind: string): boolean => metricOf(kind) !== null && metricOf(kind) !== "mean";

function Of({ surveys }: { readonly surveys: readonly SurveyItem[] }) {
  const words = useWords();
  const go = route.useNavigate();
  const search = route.useSearch();
  const survey = surveys.find(({ id }) => id === search.survey)?.id ?? surveys[0]?.id ?? "";
  const found = useQuery({ queryKey: ["proposals", survey], queryFn: () => aw.actions.proposals({ survey }) });
  return (
    <>
      <Choice
        label={words.text("console.actions.field.survey")}
        options={surveys.map(({ id, title }) => ({
          id,
          label: title === null ? id : ownText(title, words.language),
          isOwn: true,
        }))}
        value={survey}
        onChange={(id) => {
          void go({ search: { survey: id } });
        }}
      />
      <Loaded query={found}>{(proposals) => <Lists of={proposals} />}</Loaded>
    </>
  );
}

function Lists({ of }: { readonly of: Proposals }) {
  const words = useWords();
  return (
    <>
      <p>
        <Day on={of.from} /> – <Day on={of.to} />
      </p>
      {proposalKinds.map((kind) => {
        const items = of.items.filter((one) => one.kind === kind);
        const state = of.skipped.includes(kind) ? "skipped" : "none";
        return (
          <section key={kind}>
            <h2>{words.text(`console.proposals.kind.${kind}`)}</h2>
            <p className="note">{words.text(`console.proposals.why.${kind}`)}</p>
            {items.length === 0 && <p>{words.text(`console.proposals.${state}`)}</p>}
            <ul className="proposals">
              {items.map((one) => (
                <One key={JSON.stringify([one.measure, one.about, one.cause])} of={one} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function One({ of }: { readonly of: Proposal }) {
  const words = useWords();
  const me = useMe();
  const { measure, about, kind, value, n, interval, beside } = of;
  const [segment, group] = Object.entries(measure.where)[0] ?? [];
  // A driver is answered on its scale and causes and themes are shares: all stand here as percentages.
  const isShare = kind === "driver" || kind === "cause" || kind === "theme";
  const shown = isShare ? ({ metric: "csat" } as const) : measure;
  const prefill = {
    ...{ survey: measure.survey, question: measure.question, from: measure.from, to: measure.to, kind: about.kind },
    ...(segment !== undefined && { segment, ...(group !== undefined && { value: group }) }),
    ...(about.of !== null && { of: about.of }),
  };
  return (
    <li className="card">
      <h3>
        {of.cause !== null ? (
          words.text(`console.cases.cause.${of.cause}`)
        ) : kind === "theme" && about.of !== null ? (
          <>
            <bdi>{themeName(words, about.of)}</bdi>
            {group !== undefined && (
              <>
                {" · "}
                <bdi>{group}</bdi>
              </>
            )}
          </>
        ) : (
          <bdi>{group ?? (kind === "driver" ? measure.question : measure.survey)}</bdi>
        )}{" "}
        {of.far && <span className="tag bad">{words.text("console.proposals.far")}</span>}
        {of.period !== null && <span className="tag warn">{of.period}</span>}
      </h3>
      <dl className="facts">
        <div>
          <dt>{words.text("console.proposals.figure")}</dt>
          <dd>
            <FigureText of={{ value, n, interval, withheld: null }} measure={shown} />
          </dd>
        </div>
        {beside !== null && (
          <div>
            <dt>{words.text(`console.proposals.beside.${kind}`)}</dt>
            <dd>
              <AmountText of={beside} measure={shown} />
            </dd>
          </div>
        )}
        {of.importance !== null && (
          <div>
            <dt>{words.text("console.proposals.importance")}</dt>
            <dd>
              <AmountText of={of.importance} measure={{ metric: "csat" }} />
            </dd>
          </div>
        )}
      </dl>
      {may(me, "actions.manage") && (
        <Link to="/actions/new" search={prefill} className="button">
          {words.text("console.actions.new")}
        </Link>
      )}
    </li>
  );
}

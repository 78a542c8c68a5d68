import type { AlertItem, SurveyDefinition } from "@afterword/sdk";
import { textIn } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { aw } from "../../../app/client.ts";
import { projectQuery } from "../../../app/project.ts";
import { may, useMe } from "../../../app/session.tsx";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { LeadOn } from "../../../parts/lead-on.tsx";
import { Loaded } from "../../../parts/loaded.tsx";
import { Outcome } from "../../../parts/outcome.tsx";
import { Page } from "../../../parts/page.tsx";
import { Confirm } from "../../../parts/popup.tsx";
import { useRevised } from "../../../parts/use-revised.ts";
import { ownOf } from "../../surveys/words-of.tsx";
import { AlertForm } from "./alert-form.tsx";
import { AlertSaid } from "./alert-said.tsx";

const route = getRouteApi("/cases/alerts");

/** What opens a case: in sentences, and as a form to whoever may say it. */
export function AlertsPage() {
  const words = useWords();
  const go = route.useNavigate();
  const { one } = route.useSearch();
  const mayChange = may(useMe(), "cases.manage", "everywhere");
  const alerts = useQuery({ queryKey: ["alerts"], queryFn: () => aw.alerts.list() });
  // Surveys are published while this is looked at.
  const project = useQuery({ ...projectQuery, staleTime: 0 });
  const add = (
    <Link to="/cases/alerts" search={{ one: "new" }} className="button main">
      {words.text("console.alerts.new")}
    </Link>
  );
  const isForm = mayChange && one !== undefined;
  return (
    <Page
      title={words.text("console.alerts.title")}
      intro={words.text("console.alerts.intro")}
      {...(mayChange && !isForm ? { actions: add } : {})}
    >
      <Loaded query={alerts}>
        {({ items }) => (
          <Loaded query={project}>
            {({ surveys, segments }) =>
              isForm ? (
                <AlertForm
                  key={one}
                  of={items.find(({ id, inCode }) => id === one && !inCode)}
                  surveys={surveys}
                  segments={segments}
                  onDone={() => {
                    void go({ search: {} });
                  }}
                />
              ) : (
                <AlertList items={items} surveys={surveys} mayChange={mayChange} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface AlertListProps {
  readonly items: readonly AlertItem[];
  readonly surveys: readonly SurveyDefinition[];
  readonly mayChange: boolean;
}

function AlertList({ items, surveys, mayChange }: AlertListProps) {
  const words = useWords();
  if (items.length === 0)
    return (
      <Empty title={words.text("console.alerts.empty")} body={words.text("console.alerts.empty.next")}>
        <LeadOn to="/surveys" label="console.surveys.title" action="surveys.manage" />
      </Empty>
    );
  return [...Map.groupBy(items, ({ survey }) => survey)].map(([id, all]) => {
    const survey = surveys.find((one) => one.id === id);
    const title = survey && textIn(survey.title, words.language, ownOf(survey));
    return (
      <section key={id}>
        <h2>
          <bdi>{title || id}</bdi>
        </h2>
        {all.map((item) => (
          <Alert key={`${item.id} ${String(item.inCode)}`} of={item} survey={survey} mayChange={mayChange} />
        ))}
      </section>
    );
  });
}

interface AlertProps extends Pick<AlertListProps, "mayChange"> {
  readonly of: AlertItem;
  readonly survey: SurveyDefinition | undefined;
}

function Alert({ of, survey, mayChange }: AlertProps) {
  const words = useWords();
  const remove = useRevised(
    "alerts",
    "alert_changed",
    () => aw.alerts.remove(of.id, { revision: of.revision ?? 1 }),
    "case-queues",
  );
  return (
    <section className="card">
      <p>
        <bdi>{of.id}</bdi> {of.inCode && <span className="tag">{words.text("console.alerts.inCode")}</span>}{" "}
        {of.urgent && <span className="tag warning">{words.text("console.cases.urgent")}</span>}{" "}
        {of.restricted && <span className="tag">{words.text("console.cases.restricted")}</span>}
      </p>
      <AlertSaid of={of} survey={survey} />
      {mayChange && !of.inCode && (
        <div className="buttons">
          {survey && (
            <Link to="/cases/alerts" search={{ one: of.id }} className="button">
              {words.text("console.alerts.change")}
            </Link>
          )}
          <Confirm
            trigger={<Button kind="danger">{words.text("console.alerts.remove")}</Button>}
            title={words.text("console.alerts.remove.title")}
            body={
              <>
                <p>{words.text("console.alerts.remove.body")}</p>
                <Outcome of={remove} />
              </>
            }
            act={words.text("console.alerts.remove")}
            isBusy={remove.isPending}
            onConfirm={(close) => {
              remove.mutate(undefined, { onSuccess: close });
            }}
          />
        </div>
      )}
    </section>
  );
}

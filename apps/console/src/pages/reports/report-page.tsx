import type { ReportItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Fact } from "../../parts/fact.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { Confirm } from "../../parts/popup.tsx";
import { NotFound } from "../../app/not-found.tsx";
import { ReportFrame } from "./report-frame.tsx";

const route = getRouteApi("/reports/of/$id");

/** One report: what it would say now, and what can be done with it. */
export function ReportPage() {
  const { id } = route.useParams();
  const words = useWords();
  const reports = useQuery({ queryKey: ["reports"], queryFn: () => aw.reports.list() });
  return (
    <Loaded query={reports}>
      {({ items }) => {
        const found = items.find((one) => one.id === id);
        return found === undefined ? (
          <NotFound />
        ) : (
          <Page title={words.text("console.reports.preview")}>
            <Facts of={found} />
            <Moves of={found} />
            <ReportFrame path={`/v1/reports/${encodeURIComponent(id)}/preview.html`} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function Facts({ of }: { readonly of: ReportItem }) {
  const words = useWords();
  return (
    <dl className="facts">
      <Fact label={words.text("console.reports.survey")}>
        <bdi>{[of.survey, ...Object.values(of.where)].join(", ")}</bdi>
      </Fact>
      <Fact label={words.text("console.reports.reader")}>
        <bdi>{of.reader.name ?? "–"}</bdi>
      </Fact>
      <Fact label={words.text("console.reports.kind")}>{words.text(`console.reports.kind.${of.kind}`)}</Fact>
      <Fact label={words.text("console.reports.state")}>{words.text(`console.reports.state.${of.state}`)}</Fact>
      <Fact label={words.text("console.reports.next")}>
        <Moment at={of.next?.at ?? null} none="–" />
      </Fact>
    </dl>
  );
}

function Moves({ of: { id, state } }: { readonly of: ReportItem }) {
  const words = useWords();
  const go = useNavigate();
  const turn = useChange((to: "on" | "off") => aw.reports.change(id, { state: to }), "reports");
  const test = useChange(() => aw.reports.test(id));
  const make = useChange(() => aw.reports.make(id), "reports");
  const remove = useChange(() => aw.reports.remove(id), "reports");
  return (
    <>
      <div className="buttons">
        <Button
          kind="main"
          isBusy={make.isPending}
          onPress={() => {
            make.mutate(undefined);
          }}
        >
          {words.text("console.reports.make")}
        </Button>
        <Button
          isBusy={test.isPending}
          onPress={() => {
            test.mutate(undefined);
          }}
        >
          {words.text("console.reports.test")}
        </Button>
        <Button
          isBusy={turn.isPending}
          onPress={() => {
            turn.mutate(state === "on" ? "off" : "on");
          }}
        >
          {words.text(state === "on" ? "console.reports.turnOff" : "console.reports.turnOn")}
        </Button>
        <Confirm
          trigger={<Button kind="danger">{words.text("console.reports.remove")}</Button>}
          title={words.text("console.reports.remove")}
          body={<p>{words.text("console.reports.remove.body")}</p>}
          act={words.text("console.reports.remove")}
          isBusy={remove.isPending}
          onConfirm={(close) => {
            remove.mutate(undefined, {
              onSuccess: () => {
                close();
                void go({ to: "/reports" });
              },
            });
          }}
        />
      </div>
      <Outcome of={make} done={words.text("console.reports.made")} />
      <Outcome of={turn} />
      <Outcome of={remove} />
      <Outcome of={test} />
      {test.data && (
        <Notice kind={test.data.outcome === "sent" ? "good" : "problem"}>
          <p>
            {test.data.outcome === "sent"
              ? words.text("console.reports.tested", { to: test.data.to })
              : test.data.reply}
          </p>
        </Notice>
      )}
    </>
  );
}

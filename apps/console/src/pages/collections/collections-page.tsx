import type { CollectionItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { Popup } from "../../parts/popup.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { ownText } from "../results/asked.ts";

/** What is reported to the public, quarter by quarter. */
export function CollectionsPage() {
  const words = useWords();
  const me = useMe();
  const collections = useQuery({ queryKey: ["collections"], queryFn: () => aw.collections.list() });
  const begin = may(me, "surveys.manage", "everywhere") && (
    <Popup
      trigger={<Button kind="main">{words.text("console.collections.new")}</Button>}
      title={words.text("console.collections.new")}
    >
      {(close) => <BeginForm onDone={close} />}
    </Popup>
  );
  const columns: Column<CollectionItem>[] = [
    {
      id: "period",
      label: words.text("console.collections.title"),
      cell: ({ id, survey, period }) => (
        <Link to="/collections/$id" params={{ id }}>
          <bdi>{`${period} · ${survey}`}</bdi>
        </Link>
      ),
    },
    {
      id: "state",
      label: words.text("console.collections.state"),
      cell: ({ state }) => (
        <span className={state === "published" ? "tag good" : "tag"}>
          {words.text(`console.collections.state.${state}`)}
        </span>
      ),
    },
    {
      id: "updated",
      label: words.text("console.collections.updated"),
      cell: ({ updatedAt }) => <Moment at={updatedAt} />,
    },
  ];
  return (
    <Page
      title={words.text("console.collections.title")}
      intro={words.text("console.collections.intro")}
      actions={begin}
    >
      <Loaded query={collections}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.text("console.collections.empty")} body={words.text("console.collections.empty.next")}>
              <LeadOn to="/surveys" label="console.surveys.title" action="surveys.manage" />
            </Empty>
          ) : (
            <Table
              caption={words.text("console.collections.title")}
              columns={columns}
              rows={items}
              idOf={({ id }) => id}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function BeginForm({ onDone }: { readonly onDone: () => void }) {
  const words = useWords();
  const go = useNavigate();
  const surveys = useQuery({ queryKey: ["surveys"], queryFn: () => aw.surveys.list() });
  const [survey, setSurvey] = useState<string | null>(null);
  const [period, setPeriod] = useState("");
  const add = useChange(
    () => aw.collections.add({ survey: survey ?? "", period: period.trim().toUpperCase() }),
    "collections",
  );
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined, {
          onSuccess: ({ id }) => {
            onDone();
            void go({ to: "/collections/$id", params: { id } });
          },
        });
      }}
    >
      <Choice
        label={words.text("console.collections.survey")}
        options={(surveys.data?.items ?? []).map(({ id, title }) => ({
          id,
          label: title === null ? id : ownText(title, words.language),
          isOwn: true,
        }))}
        value={survey}
        onChange={setSurvey}
      />
      <TextInput label={words.text("console.collections.period")} value={period} onChange={setPeriod} isRequired />
      <Outcome of={add} />
      <div className="buttons">
        <Button
          type="submit"
          kind="main"
          isBusy={add.isPending}
          isDisabled={survey === null || !/^\d{4}-q[1-4]$/i.test(period.trim())}
        >
          {words.text("console.collections.begin")}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </Form>
  );
}

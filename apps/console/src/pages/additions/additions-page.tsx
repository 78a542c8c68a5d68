import type { AdditionItem, AdditionsPage as Found } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Page } from "../../parts/page.tsx";
import { Popup } from "../../parts/popup.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { ownText } from "../results/asked.ts";
import { additionsQuery } from "./queries.ts";

/** What units add to surveys whose core is somebody else's. */
export function AdditionsPage() {
  const words = useWords();
  const additions = useQuery(additionsQuery);
  const { data } = additions;
  const canBegin = data !== undefined && data.surveys.length > 0 && data.units.length > 0;
  const columns: Column<AdditionItem>[] = [
    {
      id: "unit",
      label: words.text("console.additions.unit"),
      cell: ({ survey, unit, name }) => (
        <Link to="/additions/$survey/$unit" params={{ survey, unit }}>
          <bdi>{name ?? unit}</bdi>
        </Link>
      ),
    },
    { id: "survey", label: words.text("console.additions.survey"), cell: ({ survey }) => <bdi>{survey}</bdi> },
    { id: "state", label: words.text("console.additions.state"), cell: (item) => <States of={item} /> },
    {
      id: "saved",
      label: words.text("console.additions.saved"),
      cell: ({ savedAt, savedBy }) => (
        <>
          <Moment at={savedAt} /> {savedBy !== null && <bdi>{savedBy}</bdi>}
        </>
      ),
    },
  ];
  return (
    <Page
      title={words.text("console.additions.title")}
      intro={words.text("console.additions.intro")}
      actions={canBegin && <Begin of={data} />}
    >
      <Loaded query={additions}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.text("console.additions.empty")} body={words.text("console.additions.empty.next")}>
              <LeadOn to="/units" label="console.units.title" action="units.manage" />
            </Empty>
          ) : (
            <Table
              caption={words.text("console.additions.title")}
              columns={columns}
              rows={items}
              idOf={({ survey, unit }) => `${survey} ${unit}`}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

/** Whether it is asked, and whether something waits to be. */
export function States({ of: { draft, published, errors } }: { readonly of: AdditionItem }) {
  const words = useWords();
  const isLeft = draft === null && errors.length > 0;
  return (
    <>
      {published && (
        <span className={isLeft ? "tag bad" : "tag good"}>
          {words.text(`console.additions.state.${isLeft ? "left" : "published"}`)}
        </span>
      )}{" "}
      {draft && <span className="tag warn">{words.text("console.additions.state.draft")}</span>}
    </>
  );
}

function Begin({ of: { surveys, units } }: { readonly of: Found }) {
  const words = useWords();
  const go = useNavigate();
  const [survey, setSurvey] = useState(surveys[0]?.id ?? "");
  const [unit, setUnit] = useState(units[0]?.id ?? "");
  const title = words.text("console.additions.new");
  return (
    <Popup trigger={<Button kind="main">{title}</Button>} title={title}>
      {(close) => (
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            close();
            void go({ to: "/additions/$survey/$unit", params: { survey, unit } });
          }}
        >
          <Choice
            label={words.text("console.additions.survey")}
            options={surveys.map(({ id, title: named }) => ({
              id,
              label: named === undefined ? id : ownText(named, words.language),
              isOwn: true,
            }))}
            value={survey}
            onChange={setSurvey}
          />
          <Choice
            label={words.text("console.additions.unit")}
            options={units.map(({ id, name }) => ({ id, label: name, isOwn: true }))}
            value={unit}
            onChange={setUnit}
          />
          <div className="buttons">
            <Button type="submit" kind="main">
              {words.text("console.additions.begin")}
            </Button>
            <Button onPress={close}>{words.text("console.cancel")}</Button>
          </div>
        </Form>
      )}
    </Popup>
  );
}

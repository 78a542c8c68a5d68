import type { UnitItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { organisation } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Limits } from "../../parts/limits.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Popup } from "../../parts/popup.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { RemoveUnit } from "./remove-unit.tsx";
import { inOrder } from "./tree.ts";
import { UnitForm } from "./unit-form.tsx";

/** The organisation's units: who is let into which part of it. */
export function UnitsPage() {
  const words = useWords();
  const units = useQuery({ queryKey: ["units"], queryFn: () => organisation.units.list() });
  const columns: Column<UnitItem & { readonly depth: number }>[] = [
    {
      id: "name",
      label: words.text("console.units.name"),
      cell: ({ name, depth }) => (
        <span className={`depth-${String(Math.min(depth, 5))}`}>
          <bdi>{name}</bdi>
        </span>
      ),
    },
    {
      id: "kind",
      label: words.text("console.units.kind"),
      cell: ({ kind }) => words.text(`console.units.kind.${kind}`),
    },
    {
      id: "rows",
      label: words.text("console.units.rows"),
      cell: ({ kind, segments }) =>
        kind === "organisation" ? words.text("console.units.rows.all") : <Limits of={segments} />,
    },
    {
      id: "actions",
      label: words.text("console.actions"),
      kind: "actions",
      cell: (unit) =>
        unit.kind === "organisation" ? null : (
          <div className="buttons">
            <Popup
              trigger={<Button>{words.text("console.units.change")}</Button>}
              title={words.text("console.units.change")}
            >
              {(close) => <UnitForm unit={unit} units={units.data?.items ?? []} onDone={close} />}
            </Popup>
            <RemoveUnit of={unit} />
          </div>
        ),
    },
  ];
  const add = (
    <Popup
      trigger={<Button kind="main">{words.text("console.units.add")}</Button>}
      title={words.text("console.units.add")}
    >
      {(close) => <UnitForm unit={null} units={units.data?.items ?? []} onDone={close} />}
    </Popup>
  );
  return (
    <Page title={words.text("console.units.title")} intro={words.text("console.units.intro")} actions={add}>
      <Loaded query={units}>
        {({ items }) => (
          <>
            <Table
              caption={words.text("console.units.title")}
              columns={columns}
              rows={inOrder(items)}
              idOf={({ id }) => id}
            />
            {items.length < 2 && (
              <Empty title={words.text("console.units.empty")} body={words.text("console.units.empty.next")} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

import type { CollectionDetail, CollectionFigures, DriverCount } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { saveFile } from "../../app/save-file.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Fact } from "../../parts/fact.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { CollectionMoves } from "./collection-moves.tsx";

const route = getRouteApi("/collections/$id");

/** One quarter as it is reported to the public. */
export function CollectionPage() {
  const { id } = route.useParams();
  const words = useWords();
  const me = useMe();
  const found = useQuery({ queryKey: ["collections", id], queryFn: () => aw.collections.get(id) });
  return (
    <Page title={words.text("console.collections.title")}>
      <Loaded query={found}>
        {(one) => (
          <>
            <h2>
              <bdi>{`${one.period} · ${one.survey}`}</bdi>{" "}
              <span className={one.state === "published" ? "tag good" : "tag"}>
                {words.text(`console.collections.state.${one.state}`)}
              </span>
            </h2>
            {one.reason !== null && (
              <Notice kind="info" title={words.text("console.collections.reason")}>
                <p>
                  <bdi>{one.reason}</bdi>
                </p>
              </Notice>
            )}
            {may(me, "surveys.manage", "everywhere") && <CollectionMoves key={one.revision} of={one} />}
            <Figures of={one.figures} />
            <Save of={one} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Figures({ of: { trust, drivers, volumes, withheld } }: { readonly of: CollectionFigures }) {
  const words = useWords();
  const number = (value: number | null) => (value === null ? "–" : value.toLocaleString(words.language));
  const columns: Column<DriverCount>[] = [
    {
      id: "driver",
      label: words.text("console.collections.driver"),
      cell: ({ driver }) => words.text(`console.collections.driver.${driver}`),
    },
    {
      id: "side",
      label: words.text("console.collections.side"),
      cell: ({ side }) => words.text(`console.collections.side.${side}`),
    },
    ...(["ones", "zeros", "notOffered"] as const).map((name) => ({
      ...{ id: name, label: words.text(`console.collections.${name}`), kind: "number" as const },
      cell: (row: DriverCount) => number(row[name]),
    })),
  ];
  return (
    <>
      <dl className="facts">
        {(["customers", "offered", "respondents"] as const).map((name) => (
          <Fact key={name} label={words.text(`console.collections.${name}`)}>
            {number(volumes[name])}
          </Fact>
        ))}
        {trust !== null && (
          <Fact label={words.text("console.collections.trust")}>
            {words.text("console.collections.trust.of", { ones: number(trust.ones), n: number(trust.n) })}
          </Fact>
        )}
      </dl>
      {withheld !== null && <Notice kind="info">{words.text("console.collections.withheld")}</Notice>}
      {drivers.length > 0 && (
        <Table
          caption={words.text("console.collections.drivers")}
          isCaptionShown
          columns={columns}
          rows={drivers}
          idOf={({ driver, side }) => `${side} ${driver}`}
        />
      )}
    </>
  );
}

function Save({ of: { id, survey, period } }: { readonly of: CollectionDetail }) {
  const words = useWords();
  const save = useChange(async () => {
    const parts: Uint8Array[] = [];
    for await (const part of aw.collections.file(id)) parts.push(part);
    saveFile(`${survey}-${period}.csv`, new Blob(parts as BlobPart[], { type: "text/csv" }));
  });
  return (
    <>
      <p>
        <Button
          isBusy={save.isPending}
          onPress={() => {
            save.mutate(undefined);
          }}
        >
          {words.text("console.collections.csv")}
        </Button>
      </p>
      <Outcome of={{ isSuccess: false, error: save.error }} />
    </>
  );
}

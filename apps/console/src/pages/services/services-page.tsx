import type { IndicatorItem, ServiceItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Table } from "../../parts/table.tsx";
import { ownText } from "../results/asked.ts";
import { FiguresTable } from "./figures-table.tsx";
import { standardText } from "./standard-text.ts";
import { Warnings } from "./warnings.tsx";

const readAll = async () => ({
  services: (await aw.services.list()).items,
  indicators: (await aw.indicators.list()).items,
});

/** The catalogue: services with their standards, what is followed of them, and what stands out. */
export function ServicesPage() {
  const words = useWords();
  const found = useQuery({ queryKey: ["services"], queryFn: readAll });
  return (
    <Page title={words.text("console.services.title")} intro={words.text("console.services.about")}>
      <Loaded query={found}>
        {({ services, indicators }) =>
          services.length + indicators.length === 0 ? (
            <Empty title={words.text("console.services.empty")} body={words.text("console.services.empty.next")}>
              <LeadOn to="/rules" label="console.rules.title" action="surveys.manage" />
            </Empty>
          ) : (
            <>
              <Warnings />
              {services.length > 0 && <Services of={services} />}
              {indicators.length > 0 && <Indicators of={indicators} />}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Services({ of }: { readonly of: readonly ServiceItem[] }) {
  const words = useWords();
  const nameOf = ({ name }: ServiceItem) => <bdi>{ownText(name, words.language)}</bdi>;
  const standards = of.flatMap((service) => service.standards.map((standard) => ({ ...standard, service })));
  return (
    <>
      <Table
        caption={words.text("console.services.title")}
        columns={[
          {
            id: "name",
            label: words.text("console.services.one"),
            cell: (service) => (
              <Link to="/services/$id" params={{ id: service.id }}>
                {nameOf(service)}
              </Link>
            ),
          },
          {
            id: "segments",
            label: words.text("console.services.of"),
            cell: ({ segments }) => <bdi>{words.list(Object.values(segments))}</bdi>,
          },
          {
            id: "actions",
            label: words.text("console.services.openActions"),
            kind: "number",
            cell: ({ openActions }) => (openActions === null ? "–" : words.number(openActions)),
          },
        ]}
        rows={of}
        idOf={({ id }) => id}
      />
      {standards.length > 0 && (
        <section>
          <h2>{words.text("console.services.standards")}</h2>
          <FiguresTable
            caption={words.text("console.services.standards")}
            label={words.text("console.services.standard")}
            rows={standards}
            nameOf={(row) => (
              <>
                {nameOf(row.service)} · {standardText(words, row)}
              </>
            )}
          />
        </section>
      )}
    </>
  );
}

function Indicators({ of }: { readonly of: readonly IndicatorItem[] }) {
  const words = useWords();
  return (
    <section>
      <h2>{words.text("console.services.indicators")}</h2>
      <p className="note">{words.text("console.services.indicators.note")}</p>
      <FiguresTable
        caption={words.text("console.services.indicators")}
        label={words.text("console.services.indicator")}
        rows={of}
        nameOf={({ name }) => <bdi>{ownText(name, words.language)}</bdi>}
      />
    </section>
  );
}

import type { ServiceDetail } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Fact } from "../../parts/fact.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Table } from "../../parts/table.tsx";
import { useActionColumns } from "../actions/columns.tsx";
import { ownText } from "../results/asked.ts";
import { amountOf } from "./amount.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { Journey } from "./journey.tsx";
import { standardText } from "./standard-text.ts";
import { WarnMe } from "./warn-me.tsx";

const route = getRouteApi("/services/$id");

/** One service: standards, journey, channels, and what is done for it. */
export function ServicePage() {
  const { id } = route.useParams();
  const words = useWords();
  const found = useQuery({ queryKey: ["services", id], queryFn: () => aw.services.read(id) });
  return (
    <Page title={words.text("console.services.title")}>
      <Loaded query={found}>
        {(service) => (
          <>
            <h2>
              <bdi>{ownText(service.name, words.language)}</bdi>
            </h2>
            <Facts of={service} />
            {service.standards.length > 0 && (
              <section>
                <h2>{words.text("console.services.standards")}</h2>
                <FiguresTable
                  caption={words.text("console.services.standards")}
                  label={words.text("console.services.standard")}
                  rows={service.standards}
                  nameOf={(standard) => standardText(words, standard)}
                />
              </section>
            )}
            {service.journey.length > 0 && <Journey of={service.journey} />}
            <Use of={service} />
            <Actions of={service} />
            <WarnMe of={{ kind: "service", id: service.id }} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ of: { owner, segments, channels } }: { readonly of: ServiceDetail }) {
  const words = useWords();
  return (
    <dl className="facts">
      {owner !== null && (
        <Fact label={words.text("console.services.owner")}>
          <bdi>{owner}</bdi>
        </Fact>
      )}
      {Object.entries(segments).map(([name, value]) => (
        <Fact key={name} label={<bdi>{name}</bdi>}>
          <bdi>{value}</bdi>
        </Fact>
      ))}
      {channels.length > 0 && (
        <Fact label={words.text("console.services.channels")}>
          <bdi>{words.list(channels)}</bdi>
        </Fact>
      )}
    </dl>
  );
}

function Use({ of: { channelUse } }: { readonly of: ServiceDetail }) {
  const words = useWords();
  if (channelUse.length === 0) return null;
  const percent = (value: number) => amountOf(words, value, { unit: "percent" });
  return (
    <section>
      <h2>{words.text("console.services.use")}</h2>
      <Table
        caption={words.text("console.services.use")}
        columns={[
          {
            id: "channel",
            label: words.text("console.services.channel"),
            cell: ({ channel }) => <bdi>{channel ?? "–"}</bdi>,
          },
          {
            id: "share",
            label: words.text("console.services.share"),
            cell: ({ share, n }) => words.text("console.services.counted", { value: percent(share), n }),
          },
        ]}
        rows={channelUse}
        idOf={({ channel }) => channel ?? ""}
      />
    </section>
  );
}

function Actions({ of: { actions, openActions } }: { readonly of: ServiceDetail }) {
  const words = useWords();
  const { title, state, due, owner, verdict } = useActionColumns();
  if (openActions === null) return null;
  return (
    <section>
      <h2>{words.text("console.actions.title")}</h2>
      {actions.length === 0 ? (
        <p>{words.text("console.services.actions.none")}</p>
      ) : (
        <Table
          caption={words.text("console.actions.title")}
          columns={[title, state, due, owner, verdict]}
          rows={actions}
          idOf={({ id }) => id}
        />
      )}
    </section>
  );
}

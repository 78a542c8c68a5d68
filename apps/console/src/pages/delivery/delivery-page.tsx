import type { MessageItem, UnsentState } from "@afterword/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { listQuery } from "../../parts/list-query.ts";
import { Moment } from "../../parts/moment.tsx";
import { Page } from "../../parts/page.tsx";
import { Pages } from "../../parts/pages.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { EndMessage } from "./end-message.tsx";

const route = getRouteApi("/delivery");
const shown = ["ended", "dead", "uncertain", "retry"] as const;

/** Mails that did not go, or may not have: what the server said, and what to do. */
export function DeliveryPage() {
  const words = useWords();
  const { state } = route.useSearch();
  const go = route.useNavigate();
  const messages = useInfiniteQuery(
    listQuery(["messages", state], (at) => aw.messages.list({ ...(state === undefined ? {} : { state }), ...at })),
  );
  const kindOf = (kind: string) => {
    const key = `console.delivery.kind.${kind.replace(/-\d+$/, "")}`;
    return words.has(key) ? words.text(key) : words.text("console.delivery.kind.other");
  };
  const columns: Column<MessageItem>[] = [
    { id: "kind", label: words.text("console.delivery.kind"), cell: ({ kind }) => kindOf(kind) },
    {
      id: "channel",
      label: words.text("console.delivery.channel"),
      cell: ({ channel }) => {
        const key = `console.delivery.channel.${channel}`;
        return words.has(key) ? words.text(key) : <bdi>{channel}</bdi>;
      },
    },
    {
      id: "person",
      label: words.text("console.delivery.person"),
      cell: ({ person }) => (person === null ? null : <bdi>{person}</bdi>),
    },
    {
      id: "state",
      label: words.text("console.delivery.state"),
      cell: ({ state: at }) => (
        <span className={at === "dead" ? "tag bad" : "tag warn"}>{words.text(`console.delivery.state.${at}`)}</span>
      ),
    },
    {
      id: "reason",
      label: words.text("console.delivery.reason"),
      cell: ({ reason }) => (reason === null ? null : <bdi>{reason}</bdi>),
    },
    {
      id: "attempts",
      label: words.text("console.delivery.attempts"),
      kind: "number",
      cell: ({ attempts }) => words.number(attempts),
    },
    {
      id: "settled",
      label: words.text("console.delivery.settled"),
      cell: ({ settledAt }) => <Moment at={settledAt} />,
    },
    {
      id: "actions",
      label: words.text("console.actions"),
      kind: "actions",
      cell: (message) =>
        message.state === "dead" || message.state === "uncertain" ? <EndMessage of={message} /> : null,
    },
  ];
  return (
    <Page title={words.text("console.delivery.title")} intro={words.text("console.delivery.intro")}>
      <Choice
        label={words.text("console.delivery.show")}
        options={shown.map((id) => ({ id, label: words.text(`console.delivery.show.${id}`) }))}
        value={state ?? "ended"}
        onChange={(id) => {
          void go({ search: id === "ended" ? {} : { state: id as UnsentState } });
        }}
      />
      <Pages query={messages}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={words.text("console.delivery.empty")} body={words.text("console.delivery.empty.next")}>
              <LeadOn to="/health" label="console.health.title" action="metrics.scrape" />
            </Empty>
          ) : (
            <Table
              caption={words.text("console.delivery.title")}
              columns={columns}
              rows={items}
              idOf={({ id }) => id}
            />
          )
        }
      </Pages>
    </Page>
  );
}

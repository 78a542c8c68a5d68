import type { DeliveryItem, WebhookItem } from "@afterword/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { listQuery } from "../../parts/list-query.ts";
import { Moment } from "../../parts/moment.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Pages } from "../../parts/pages.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { WebhookFault } from "./webhook-fault.tsx";

const looks: { readonly [state in DeliveryItem["state"]]: string } = {
  queued: "tag",
  sending: "tag",
  retry: "tag warn",
  sent: "tag good",
  dead: "tag bad",
  dropped: "tag",
};

/** What a webhook was told, the newest first; what ended can be told again. */
export function Deliveries({ of: { id, state } }: { readonly of: WebhookItem }) {
  const words = useWords();
  const deliveries = useInfiniteQuery(
    listQuery(["webhooks", id, "deliveries"], (cursor) => aw.webhooks.deliveries(id, cursor)),
  );
  const columns: Column<DeliveryItem>[] = [
    {
      id: "what",
      label: words.text("console.webhooks.what"),
      cell: ({ type }) => words.text(`console.webhooks.event.${type}`),
    },
    { id: "when", label: words.text("console.webhooks.when"), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      id: "outcome",
      label: words.text("console.webhooks.outcome"),
      cell: (delivery) => (
        <>
          <span className={looks[delivery.state]}>{words.text(`console.webhooks.delivery.${delivery.state}`)}</span>{" "}
          <WebhookFault of={delivery} />
        </>
      ),
    },
    {
      id: "attempts",
      label: words.text("console.webhooks.attempts"),
      kind: "number",
      cell: ({ attempts }) => words.number(attempts.length),
    },
    {
      id: "actions",
      label: words.text("console.actions"),
      kind: "actions",
      cell: (delivery) =>
        state === "on" && (delivery.state === "sent" || delivery.state === "dead") ? (
          <Replay webhook={id} delivery={delivery.id} />
        ) : null,
    },
  ];
  return (
    <section>
      <h2>{words.text("console.webhooks.deliveries")}</h2>
      <Pages query={deliveries}>
        {(items) =>
          items.length === 0 ? (
            <p>{words.text("console.webhooks.deliveries.none")}</p>
          ) : (
            <Table
              caption={words.text("console.webhooks.deliveries")}
              columns={columns}
              rows={items}
              idOf={(delivery) => delivery.id}
            />
          )
        }
      </Pages>
    </section>
  );
}

function Replay({ webhook, delivery }: { readonly webhook: string; readonly delivery: string }) {
  const words = useWords();
  const replay = useChange(() => aw.webhooks.replay(webhook, delivery), "webhooks");
  return (
    <>
      <Button
        isBusy={replay.isPending}
        onPress={() => {
          replay.mutate(undefined);
        }}
      >
        {words.text("console.webhooks.replay")}
      </Button>
      <Outcome of={replay} />
    </>
  );
}

import type { WebhookItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Page } from "../../parts/page.tsx";
import { Deliveries } from "./deliveries.tsx";
import { WebhookMoves } from "./webhook-moves.tsx";
import { WebhookState } from "./webhook-state.tsx";

const route = getRouteApi("/webhooks/$id");

/** One webhook: what it is told, what can be done with it, and what came of each message. */
export function WebhookPage() {
  const { id } = route.useParams();
  const words = useWords();
  const webhook = useQuery({ queryKey: ["webhooks", id], queryFn: () => aw.webhooks.get(id) });
  return (
    <Page title={webhook.data?.name ?? words.text("console.webhooks.title")} isOwnTitle={webhook.isSuccess}>
      <Loaded query={webhook}>
        {(found) => (
          <>
            <Known of={found} />
            <WebhookMoves of={found} />
            <Deliveries of={found} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Known({ of }: { readonly of: WebhookItem }) {
  const words = useWords();
  const carried = of.fields.map((field) => words.text(`console.webhooks.field.${field}`));
  return (
    <dl className="facts">
      <div>
        <dt>{words.text("console.webhooks.state")}</dt>
        <dd>
          <WebhookState of={of} />
        </dd>
      </div>
      <div>
        <dt>{words.text("console.webhooks.url")}</dt>
        <dd>
          <bdi>{of.url}</bdi>
        </dd>
      </div>
      <div>
        <dt>{words.text("console.webhooks.events")}</dt>
        <dd>
          {of.events.map((event) => (
            <div key={event}>{words.text(`console.webhooks.event.${event}`)}</div>
          ))}
        </dd>
      </div>
      <div>
        <dt>{words.text("console.webhooks.fields")}</dt>
        <dd>
          {carried.length === 0 ? words.text("console.none") : carried.map((field) => <div key={field}>{field}</div>)}
        </dd>
      </div>
      <div>
        <dt>{words.text("console.webhooks.created")}</dt>
        <dd>
          <Moment at={of.createdAt} />
        </dd>
      </div>
      {of.previousKeyUntil !== null && (
        <div>
          <dt>{words.text("console.webhooks.previous")}</dt>
          <dd>
            <Moment at={of.previousKeyUntil} />
          </dd>
        </div>
      )}
    </dl>
  );
}

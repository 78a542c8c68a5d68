import type { CardChange, CardItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { useRevised } from "../../parts/use-revised.ts";
import { EditCard } from "./write-card.tsx";

/** The cards: what everybody is told of what was done. */
export function CardsPage() {
  const words = useWords();
  const cards = useQuery({ queryKey: ["cards"], queryFn: () => aw.cards.list() });
  return (
    <Page
      title={words.text("console.cards.title")}
      intro={words.text("console.cards.intro")}
      actions={
        <a href="../did" className="button">
          {words.text("console.cards.page")}
        </a>
      }
    >
      <Loaded query={cards}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.text("console.cards.empty")} body={words.text("console.cards.empty.next")}>
              <LeadOn to="/actions" label="console.actions.title" action="actions.read" />
            </Empty>
          ) : (
            items.map((card) => <Card key={card.id} of={card} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function Card({ of }: { readonly of: CardItem }) {
  const words = useWords();
  const me = useMe();
  const change = useCardChange(of);
  const isFew = fieldFaults(change.error).some(({ code }) => code === "below_k");
  const press = (label: string, state: CardItem["state"]) => (
    <Button
      isBusy={change.isPending}
      onPress={() => {
        change.mutate({ state });
      }}
    >
      {label}
    </Button>
  );
  const groups = Object.values(of.where).join(", ");
  return (
    <section className="card">
      <h2>
        <Link to="/actions/$id" params={{ id: of.action }}>
          {groups === "" ? words.text("console.actions.segment.all") : <bdi>{groups}</bdi>}
        </Link>{" "}
        <span className={of.state === "published" ? "tag good" : "tag"}>
          {words.text(`console.cards.state.${of.state}`)}
        </span>
      </h2>
      <dl className="facts">
        <Texts label={words.text("console.cards.said")} of={of.said} />
        <Texts label={words.text(`console.cards.did.${of.kind}`)} of={of.did} />
        {of.writtenBy !== null && (
          <div>
            <dt>{words.text("console.cards.by")}</dt>
            <dd>
              <bdi>{of.writtenBy}</bdi>
            </dd>
          </div>
        )}
      </dl>
      {may(me, "actions.manage") && (
        <>
          {of.state === "draft" && of.own && <p className="note">{words.text("console.cards.own")}</p>}
          <div className="buttons">
            {of.state === "draft" && <EditCard of={of} />}
            {of.state === "draft" && !of.own && press(words.text("console.cards.publish"), "published")}
            {of.state === "published" && press(words.text("console.cards.back"), "draft")}
            {of.state === "published" && press(words.text("console.cards.archive"), "archived")}
          </div>
          {isFew ? <Notice kind="problem">{words.text("console.cards.few")}</Notice> : <Outcome of={change} />}
        </>
      )}
    </section>
  );
}

function Texts({ label, of }: { readonly label: string; readonly of: CardItem["said"] }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {Object.entries(of).map(([lang, text]) => (
          <p key={lang} lang={lang}>
            <bdi>{text}</bdi>
          </p>
        ))}
      </dd>
    </div>
  );
}

/** A change of a card as it is shown. */
const useCardChange = ({ id, revision }: Pick<CardItem, "id" | "revision">) =>
  useRevised("cards", "card_changed", (change: Omit<CardChange, "revision">) =>
    aw.cards.change(id, { revision, ...change }),
  );

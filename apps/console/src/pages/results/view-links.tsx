import { viewLinkDays, type ViewItem, type ViewLinkItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Copy } from "../../parts/copy.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";

/** Makes a link that shows a view to somebody without an account; its address is shown this once. */
export function AddLink({ to, onDone }: { readonly to: ViewItem; readonly onDone: () => void }) {
  const words = useWords();
  const [days, setDays] = useState("7");
  const add = useChange(
    () => aw.views.addLink(to.id, { days: viewLinkDays.find((one) => String(one) === days) ?? 7 }),
    "view links",
  );
  if (add.data !== undefined)
    return (
      <>
        <Notice kind="good" title={words.text("console.viewLinks.made")}>
          <p>{words.text("console.viewLinks.once")}</p>
        </Notice>
        <Copy label={words.text("console.viewLinks.link")} text={add.data.link} />
        <Button onPress={onDone}>{words.text("console.back")}</Button>
      </>
    );
  return (
    <>
      <p>
        <Say text="console.viewLinks.about" own={{ view: to.name }} />
      </p>
      <Choice
        label={words.text("console.viewLinks.days")}
        options={viewLinkDays.map((count) => ({ id: String(count), label: words.text("console.days", { count }) }))}
        value={days}
        onChange={setDays}
      />
      <Outcome of={add} />
      <div className="buttons">
        <Button
          kind="main"
          isBusy={add.isPending}
          onPress={() => {
            add.mutate(undefined);
          }}
        >
          {words.text("console.viewLinks.add")}
        </Button>
        <Button onPress={onDone}>{words.text("console.back")}</Button>
      </div>
    </>
  );
}

/** The links that somebody may end: who made each, until when it shows its view, and how it was used. */
export function LinksList() {
  const words = useWords();
  const links = useQuery({ queryKey: ["view links"], queryFn: () => aw.views.links() });
  const items = links.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{words.text("console.viewLinks.title")}</h3>
      <ul className="plain saved">
        {items.map((link) => (
          <Made key={link.id} link={link} />
        ))}
      </ul>
    </section>
  );
}

function Made({ link }: { readonly link: ViewLinkItem }) {
  const words = useWords();
  const { view, maker, expiresAt, lastUsedAt, opened } = link;
  const end = useChange(() => aw.views.removeLink(link.id), "view links");
  return (
    <li>
      <div className="link-made">
        <bdi id={`link-${link.id}`}>{view.name}</bdi>
        <span className="note">
          <Say text={`console.viewLinks.maker.${maker.kind}`} own={{ name: maker.name ?? maker.id }} />
        </span>
        <span className="note">{words.text("console.viewLinks.until", { at: new Date(expiresAt) })}</span>
        <span className="note">
          {lastUsedAt === null
            ? words.text("console.viewLinks.unused")
            : words.text("console.viewLinks.used", { count: opened, at: new Date(lastUsedAt) })}
        </span>
      </div>
      <Confirm
        trigger={
          <Button kind="danger" aria-describedby={`link-${link.id}`}>
            {words.text("console.viewLinks.end")}
          </Button>
        }
        title={words.text("console.viewLinks.end.title")}
        body={<p>{words.text("console.viewLinks.end.body")}</p>}
        act={words.text("console.viewLinks.end")}
        isBusy={end.isPending}
        onConfirm={(close) => {
          end.mutate(undefined, { onSuccess: close });
        }}
      />
      <Outcome of={{ isSuccess: false, error: end.error }} />
    </li>
  );
}

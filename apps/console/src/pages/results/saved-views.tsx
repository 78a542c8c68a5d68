import { readResultsAddress, type ResultsSearch, type ViewItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { consolePath } from "../../app/place.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choices } from "../../parts/choices.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Popup } from "../../parts/popup.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { PaperButton } from "./paper-button.tsx";
import { printAll } from "./print.ts";
import { AddLink, LinksList } from "./view-links.tsx";

/** What is kept under a name: to look at it again, to keep what is looked at now, and to print it. */
export function SavedViews({ search }: { readonly search: ResultsSearch }) {
  const words = useWords();
  return (
    <>
      <Popup
        trigger={<Button>{words.text("console.results.views")}</Button>}
        title={words.text("console.results.views")}
      >
        {(close) => <List onOpen={close} />}
      </Popup>
      <Popup
        trigger={<Button>{words.text("console.results.views.add")}</Button>}
        title={words.text("console.results.views.add")}
      >
        {(close) => <Add search={search} onDone={close} />}
      </Popup>
      <Button
        kind="quiet"
        onPress={() => {
          void printAll();
        }}
      >
        {words.text("console.results.print")}
      </Button>
      <PaperButton search={search} />
    </>
  );
}

function List({ onOpen }: { readonly onOpen: () => void }) {
  const words = useWords();
  const views = useQuery({ queryKey: ["views"], queryFn: () => aw.views.list() });
  const [linked, setLinked] = useState<ViewItem | null>(null);
  if (linked !== null)
    return (
      <AddLink
        to={linked}
        onDone={() => {
          setLinked(null);
        }}
      />
    );
  return (
    <>
      <Loaded query={views}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              title={words.text("console.results.views.empty")}
              body={words.text("console.results.views.empty.next")}
            />
          ) : (
            <ul className="plain saved">
              {items.map((view) => (
                <Saved
                  key={view.id}
                  of={view}
                  onOpen={onOpen}
                  onLink={() => {
                    setLinked(view);
                  }}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <LinksList />
    </>
  );
}

interface SavedProps {
  readonly of: ViewItem;
  readonly onOpen: () => void;
  readonly onLink: () => void;
}

function Saved({ of, onOpen, onLink }: SavedProps) {
  const words = useWords();
  const remove = useChange(() => aw.views.remove(of.id), "views", "view links");
  const { page, search } = readResultsAddress(of.address);
  return (
    <li>
      <Link to={page} search={search} onClick={onOpen}>
        <bdi id={`view-${of.id}`}>{of.name}</bdi>
      </Link>
      {of.shared && <span className="tag">{words.text("console.results.views.shared")}</span>}
      {page !== "/results/comments" && (
        <Button aria-describedby={`view-${of.id}`} onPress={onLink}>
          {words.text("console.viewLinks.add")}
        </Button>
      )}
      {of.own && (
        <Button
          kind="danger"
          isBusy={remove.isPending}
          aria-describedby={`view-${of.id}`}
          onPress={() => {
            remove.mutate(undefined);
          }}
        >
          {words.text("console.results.views.end")}
        </Button>
      )}
      <Outcome of={remove} />
    </li>
  );
}

interface AddProps {
  readonly search: ResultsSearch;
  readonly onDone: () => void;
}

/** Keeps the page as it is looked at. */
function Add({ search, onDone }: AddProps) {
  const words = useWords();
  const router = useRouter();
  const [name, setName] = useState("");
  const [who, setWho] = useState<readonly string[]>([]);
  const save = useChange(() => {
    const path = router.state.location.pathname.replace(consolePath, "");
    const address = `${path}${router.options.stringifySearch({ ...search })}`;
    return aw.views.add({ name: name.trim(), address, shared: who.includes("shared") });
  }, "views");
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <TextInput label={words.text("console.results.views.name")} value={name} onChange={setName} isRequired />
      <Choices
        label={words.text("console.results.views.who")}
        options={[
          {
            id: "shared",
            label: words.text("console.results.views.share"),
            hint: words.text("console.results.views.share.hint"),
          },
        ]}
        value={who}
        onChange={setWho}
      />
      <Outcome of={save} />
      <div className="buttons">
        <Button type="submit" kind="main" isBusy={save.isPending} isDisabled={name.trim() === ""}>
          {words.text("console.save")}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </Form>
  );
}

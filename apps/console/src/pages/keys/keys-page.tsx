import type { KeyItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Page } from "../../parts/page.tsx";
import { Popup } from "../../parts/popup.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { KeyForm } from "./key-form.tsx";
import { KeyState, stateOf } from "./key-state.tsx";
import { RevokeKey } from "./revoke-key.tsx";

/** The API keys: which programs may do what, and which no longer. */
export function KeysPage() {
  const words = useWords();
  const keys = useQuery({ queryKey: ["keys"], queryFn: () => aw.keys.list() });
  const columns: Column<KeyItem>[] = [
    { id: "name", label: words.text("console.keys.name"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "state", label: words.text("console.keys.state"), cell: (key) => <KeyState of={key} /> },
    {
      id: "scopes",
      label: words.text("console.keys.scopes"),
      cell: ({ scopes }) => words.list(scopes.map((scope) => words.text(`console.scope.${scope}`))),
    },
    { id: "used", label: words.text("console.keys.used"), cell: ({ lastUsedAt }) => <Moment at={lastUsedAt} /> },
    {
      id: "expires",
      label: words.text("console.keys.expires"),
      cell: ({ expiresAt }) => <Moment at={expiresAt} none={words.text("console.never")} />,
    },
    {
      id: "actions",
      label: words.text("console.actions"),
      kind: "actions",
      cell: (key) => (stateOf(key) === "active" ? <RevokeKey of={key} /> : null),
    },
  ];
  const add = (
    <Popup
      trigger={<Button kind="main">{words.text("console.keys.add")}</Button>}
      title={words.text("console.keys.add")}
    >
      {(close) => <KeyForm onDone={close} />}
    </Popup>
  );
  return (
    <Page title={words.text("console.keys.title")} intro={words.text("console.keys.intro")} actions={add}>
      <Loaded query={keys}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.text("console.keys.empty")} body={words.text("console.keys.empty.next")} />
          ) : (
            <Table
              caption={words.text("console.keys.title")}
              columns={columns}
              rows={items.toReversed()}
              idOf={({ id }) => id}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

import type { SessionItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { EndSession } from "./end-session.tsx";

/** Where somebody is signed in: since when, when it was last used, and which of them is this one. */
export function Sessions() {
  const words = useWords();
  const sessions = useQuery({ queryKey: ["sessions"], queryFn: () => aw.me.sessions() });
  const columns: Column<SessionItem>[] = [
    {
      id: "since",
      label: words.text("console.account.sessions.since"),
      cell: ({ createdAt, seenAt, isThis }) => (
        <>
          <Moment at={createdAt} />{" "}
          {isThis && <span className="tag good">{words.text("console.account.sessions.here")}</span>}
          <br />
          <small>{words.text("console.account.sessions.seen", { at: new Date(seenAt) })}</small>
        </>
      ),
    },
    {
      id: "actions",
      label: words.text("console.actions"),
      kind: "actions",
      cell: (session) => (session.isThis ? null : <EndSession of={session} />),
    },
  ];
  return (
    <Loaded query={sessions}>
      {({ items }) => (
        <Table caption={words.text("console.account.sessions")} columns={columns} rows={items} idOf={({ id }) => id} />
      )}
    </Loaded>
  );
}

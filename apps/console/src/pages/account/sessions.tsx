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
      cell: (session) => (
        // One below the other where there is no room: a table that is wider than a phone hides what can be done.
        <div className="apart">
          <div>
            <Moment at={session.createdAt} />{" "}
            {session.isThis && <span className="tag good">{words.text("console.account.sessions.here")}</span>}
            <br />
            <small>{words.text("console.account.sessions.seen", { at: new Date(session.seenAt) })}</small>
          </div>
          {!session.isThis && <EndSession of={session} />}
        </div>
      ),
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

import type { MemberItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { organisation } from "../../app/client.ts";
import { useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Popup } from "../../parts/popup.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { InviteForm } from "./invite-form.tsx";
import { MemberActions } from "./member-actions.tsx";
import { RolesIn } from "./roles-in.tsx";

/** The people who administer: who they are, what they may do and where. */
export function MembersPage() {
  const words = useWords();
  const me = useMe();
  const members = useQuery({ queryKey: ["members"], queryFn: () => organisation.members.list() });
  const columns: Column<MemberItem>[] = [
    { id: "name", label: words.text("console.members.name"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "email", label: words.text("console.members.email"), cell: ({ email }) => <bdi>{email}</bdi> },
    { id: "roles", label: words.text("console.members.roles"), cell: ({ roles }) => <RolesIn roles={roles} /> },
    {
      id: "state",
      label: words.text("console.members.state"),
      cell: ({ state }) => (
        <span className={state === "active" ? "tag good" : "tag"}>{words.text(`console.members.state.${state}`)}</span>
      ),
    },
    {
      id: "actions",
      label: words.text("console.actions"),
      kind: "actions",
      cell: (member) => (member.id === me.id ? null : <MemberActions of={member} />),
    },
  ];
  const invite = (
    <Popup
      trigger={<Button kind="main">{words.text("console.members.invite")}</Button>}
      title={words.text("console.members.invite")}
    >
      {(close) => <InviteForm onDone={close} />}
    </Popup>
  );
  return (
    <Page title={words.text("console.members.title")} intro={words.text("console.members.intro")} actions={invite}>
      <Loaded query={members}>
        {({ items }) => (
          <Table caption={words.text("console.members.title")} columns={columns} rows={items} idOf={({ id }) => id} />
        )}
      </Loaded>
    </Page>
  );
}

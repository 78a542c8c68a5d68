import type { MemberItem, Membership } from "@afterword/sdk";
import { useState } from "react";
import { Form } from "react-aria-components";
import { organisation } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { FormEnd } from "../../parts/form-end.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { cleanLimits } from "../../parts/limits-input.tsx";
import { Notice } from "../../parts/notice.tsx";
import { RoleInput } from "./role-input.tsx";

const fresh: Membership = { role: "viewer", within: null, segments: {} };

/** Changes what a member is, and where: one role, or several. */
export function RolesForm({ member, onDone }: { readonly member: MemberItem; readonly onDone: () => void }) {
  const words = useWords();
  const [roles, setRoles] = useState<readonly Membership[]>(member.roles);
  const save = useChange(
    () =>
      organisation.members.change(member.id, {
        roles: roles.map((one) => ({ ...one, segments: cleanLimits(one.segments) })),
      }),
    "members",
  );
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined, { onSuccess: onDone });
      }}
    >
      {roles.map((role, at) => (
        <fieldset key={at} className="limits">
          <legend>{words.text("console.members.role.nth", { number: at + 1 })}</legend>
          <RoleInput
            value={role}
            onChange={(changed) => {
              setRoles(roles.with(at, changed));
            }}
          />
          {roles.length > 1 && (
            <Button
              kind="quiet"
              onPress={() => {
                setRoles(roles.toSpliced(at, 1));
              }}
            >
              {words.text("console.members.role.remove")}
            </Button>
          )}
        </fieldset>
      ))}
      <p>
        <Button
          onPress={() => {
            setRoles([...roles, fresh]);
          }}
        >
          {words.text("console.members.role.add")}
        </Button>
      </p>
      {member.state === "active" && <Notice kind="info">{words.text("console.members.roles.note")}</Notice>}
      <FormEnd of={save} onCancel={onDone} />
    </Form>
  );
}

import type { Membership } from "@afterword/sdk";
import { useState } from "react";
import { Form } from "react-aria-components";
import { organisation } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { cleanLimits } from "../../parts/limits-input.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { JoinLinkShown } from "./join-link-shown.tsx";
import { RoleInput } from "./role-input.tsx";

/** Invites somebody; their link is shown this once. */
export function InviteForm({ onDone }: { readonly onDone: () => void }) {
  const words = useWords();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [membership, setMembership] = useState<Membership>({ role: "viewer", within: null, segments: {} });
  const invite = useChange(
    () =>
      organisation.members.invite({
        name: name.trim(),
        email: email.trim(),
        locale: words.language,
        roles: [{ ...membership, segments: cleanLimits(membership.segments) }],
      }),
    "members",
  );
  if (invite.data) return <JoinLinkShown of={invite.data} onDone={onDone} />;
  const isEmailWrong = fieldFaults(invite.error).some(({ path }) => path === "email");
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate(undefined);
      }}
    >
      <TextInput label={words.text("console.members.name")} value={name} onChange={setName} isRequired />
      <TextInput
        type="email"
        label={words.text("console.members.email")}
        value={email}
        onChange={setEmail}
        isRequired
        fault={isEmailWrong ? words.text("console.members.email.wrong") : undefined}
      />
      <RoleInput value={membership} onChange={setMembership} />
      {!isEmailWrong && <Outcome of={invite} />}
      <div className="buttons">
        <Button
          type="submit"
          kind="main"
          isBusy={invite.isPending}
          isDisabled={name.trim() === "" || email.trim() === ""}
        >
          {words.text("console.members.invite")}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </Form>
  );
}

import { roles as allRoles, type Membership, type Role } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { organisation } from "../../app/client.ts";
import { useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { LimitsInput } from "../../parts/limits-input.tsx";
import { inOrder } from "../units/tree.ts";

interface RoleInputProps {
  readonly value: Membership;
  readonly onChange: (membership: Membership) => void;
}

/** One role of somebody, and where they have it. */
export function RoleInput({ value, onChange }: RoleInputProps) {
  const words = useWords();
  const isOwner = useMe().roles.some(({ role }) => role === "owner");
  const { data: units } = useQuery({ queryKey: ["units"], queryFn: () => organisation.units.list() });
  const offered = allRoles.filter((role) => isOwner || role !== "owner");
  return (
    <>
      <Choice
        label={words.text("console.members.role")}
        hint={words.text(`console.role.${value.role}.hint`)}
        options={offered.map((role) => ({ id: role, label: words.text(`console.role.${role}`) }))}
        value={value.role}
        onChange={(role) => {
          onChange({ ...value, role: role as Role });
        }}
      />
      <Choice
        label={words.text("console.members.within")}
        options={inOrder(units?.items ?? []).map((unit) => ({ id: unit.id, label: unit.name, isOwn: true }))}
        value={value.within ?? "org"}
        onChange={(within) => {
          onChange({ ...value, within: within === "org" ? null : within });
        }}
      />
      <LimitsInput
        label={words.text("console.members.segments")}
        hint={words.text("console.members.segments.hint")}
        value={value.segments}
        onChange={(segments) => {
          onChange({ ...value, segments });
        }}
      />
    </>
  );
}

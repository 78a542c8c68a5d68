import { useQuery } from "@tanstack/react-query";
import { organisation } from "../../../app/client.ts";
import { may, useMe } from "../../../app/session.tsx";
import { useWords } from "../../../app/words.tsx";
import { Choices } from "../../../parts/choices.tsx";
import type { StepProps } from "./draft.ts";

/** Which units sign the wave off before it opens, for whoever sees the units. */
export function SignOffInput({ draft, change }: Pick<StepProps, "draft" | "change">) {
  const words = useWords();
  const me = useMe();
  const enabled = may(me, "units.manage", "everywhere");
  const units = useQuery({ queryKey: ["units"], queryFn: () => organisation.units.list(), enabled });
  const below = (units.data?.items ?? []).filter(({ kind }) => kind !== "organisation");
  if (below.length === 0) return null;
  return (
    <Choices
      label={words.text("console.signOffs.needed")}
      hint={words.text("console.signOffs.needed.hint")}
      options={below.map(({ id, name }) => ({ id, label: name, isOwn: true }))}
      value={draft.signOff ?? []}
      onChange={(signOff) => {
        change({ signOff });
      }}
    />
  );
}

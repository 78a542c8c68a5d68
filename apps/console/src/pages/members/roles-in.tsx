import type { Membership } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { organisation } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Limits } from "../../parts/limits.tsx";

/** What somebody is, and where. */
export function RolesIn({ roles }: { readonly roles: readonly Membership[] }) {
  const words = useWords();
  const { data: units } = useQuery({ queryKey: ["units"], queryFn: () => organisation.units.list() });
  const nameOf = (id: string) => units?.items.find((unit) => unit.id === id)?.name ?? id;
  return (
    <ul className="limits-list">
      {roles.map(({ role, within, segments }) => (
        <li key={JSON.stringify([role, within, segments])}>
          {words.text(`console.role.${role}`)}
          {within !== null && (
            <>
              {" · "}
              <bdi>{nameOf(within)}</bdi>
            </>
          )}
          {Object.keys(segments).length > 0 && <Limits of={segments} />}
        </li>
      ))}
    </ul>
  );
}

import { useQuery } from "@tanstack/react-query";
import { aw, organisation } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";

/** Who and what the ids of the log are, as far as the reader may know; empty until it is read. */
export function useNames(): ReadonlyMap<string, string> {
  const mayRead = may(useMe(), "members.manage", "everywhere");
  const { data } = useQuery({ queryKey: ["audit", "names"], queryFn: readNames, enabled: mayRead, staleTime: 60_000 });
  return data ?? new Map();
}

async function readNames(): Promise<ReadonlyMap<string, string>> {
  const [members, keys] = await Promise.all([organisation.members.list(), aw.keys.list()]);
  return new Map([...members.items, ...keys.items].map(({ id, name }) => [id, name]));
}

/** An id of the log, with the name that it has now. */
export function Named({ id, names }: { readonly id: string; readonly names: ReadonlyMap<string, string> }) {
  const name = names.get(id);
  return (
    <>
      {name !== undefined && name !== "" && (
        <>
          <bdi>{name}</bdi>{" "}
        </>
      )}
      <code>{id}</code>
    </>
  );
}

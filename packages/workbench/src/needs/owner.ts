import { execFileSync } from "node:child_process";
import { userInfo } from "node:os";

/** The user and group a child process runs as; empty means as ourselves. */
export interface Owner {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root: then it runs as the user postgres, or nobody. Nothing is added to the system. */
export function unprivilegedOwner(): Owner {
  if (userInfo().uid !== 0) return {};
  const owner = ["postgres", "nobody"].map(ownerNamed).find((found) => found !== undefined);
  if (owner) return owner;
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as");
}

function ownerNamed(name: string): Owner | undefined {
  const id = (flag: string): number =>
    Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

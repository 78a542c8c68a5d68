import type { ReactNode } from "react";

/** One line of a list of facts (`dl.facts`): what it is, and what is known of it. */
export function Fact({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

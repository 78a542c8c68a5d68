import type { SegmentLimits } from "@afterword/sdk";

/** Which values of which segments. */
export function Limits({ of }: { readonly of: SegmentLimits }) {
  return (
    <ul className="limits-list">
      {Object.entries(of).map(([name, values]) => (
        <li key={name}>
          <bdi>{name}</bdi>: <bdi>{values.join(", ")}</bdi>
        </li>
      ))}
    </ul>
  );
}

import type { CaseItem } from "@afterword/sdk";
import { Link } from "@tanstack/react-router";
import { CaseAnswer } from "./case-answer.tsx";
import { CaseMarks } from "./case-marks.tsx";

/** What was answered, as the way to its case, and what has to be known of it first. */
export const CaseLink = ({ of }: { readonly of: CaseItem }) => (
  <>
    <Link to="/cases/$id" params={{ id: of.id }}>
      <CaseAnswer of={of} />
    </Link>{" "}
    <CaseMarks of={of} />
  </>
);

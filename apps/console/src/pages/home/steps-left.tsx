import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { firstStepsQuery } from "../../app/first-steps.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Notice } from "../../parts/notice.tsx";

/** What is left of the first steps, until all are done or somebody left the rest off. */
export function StepsLeft() {
  const words = useWords();
  const { data } = useQuery({ ...firstStepsQuery, enabled: may(useMe(), "units.manage", "everywhere") });
  const left = data?.steps.filter(({ done }) => !done).length ?? 0;
  if (left === 0 || data?.leftOffAt != null) return null;
  return (
    <Notice kind="info" title={words.text("console.welcome.left", { count: left })}>
      <div className="buttons">
        <Link to="/welcome" className="button main">
          {words.text("console.welcome.goOn")}
        </Link>
      </div>
    </Notice>
  );
}

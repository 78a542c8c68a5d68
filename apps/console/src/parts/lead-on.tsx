import type { ConsoleKey } from "@afterword/language/console";
import type { Action } from "@afterword/sdk";
import { Link, type LinkProps } from "@tanstack/react-router";
import { may, useMe } from "../app/session.tsx";
import { useWords } from "../app/words.tsx";

interface LeadOnProps {
  readonly to: LinkProps["to"];
  readonly label: ConsoleKey;
  /** What one does there; who may not do it everywhere is not led. */
  readonly action: Action;
}

/** The way from a page with nothing in it to where something is begun. */
export function LeadOn({ to, label, action }: LeadOnProps) {
  const words = useWords();
  if (!may(useMe(), action, "everywhere")) return null;
  return (
    <Link to={to} className="button">
      {words.text(label)}
    </Link>
  );
}

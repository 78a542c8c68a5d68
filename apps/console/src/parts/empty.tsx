import type { ReactNode } from "react";

interface EmptyProps {
  readonly title: string;
  /** What to do next. */
  readonly body: string;
  readonly children?: ReactNode;
}

/** A page or list with nothing in it yet: says so, and what to do next. */
export function Empty({ title, body, children }: EmptyProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{body}</p>
      {children}
    </div>
  );
}

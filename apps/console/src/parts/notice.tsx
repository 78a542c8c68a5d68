import type { ReactNode } from "react";

interface NoticeProps {
  readonly kind: "info" | "good" | "warning" | "problem";
  readonly title?: string;
  readonly children?: ReactNode;
}

/** Something to be read; a problem is read out at once. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className={`notice ${kind}`} role={kind === "problem" ? "alert" : "status"}>
      {title !== undefined && <strong>{title}</strong>}
      {children}
    </div>
  );
}

import { useSyncExternalStore } from "react";

const query = matchMedia("(min-width: 75rem)");

/** Whether there is room for two columns besides the menu. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (onChange) => {
      query.addEventListener("change", onChange);
      return () => {
        query.removeEventListener("change", onChange);
      };
    },
    () => query.matches,
  );

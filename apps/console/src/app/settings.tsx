import { lazy, Suspense, useId, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { forgetAllBut } from "./kept.ts";
import { runnerUrl } from "./place.ts";
import { useMe } from "./session.tsx";
import { useWords } from "./words.tsx";

// Overlays weigh as much as all the rest of the frame: they come when somebody opens one.
const SettingsMenu = lazy(async () => ({ default: (await import("./settings-menu.tsx")).SettingsMenu }));

/** Who has signed in, with a menu of what they can choose for themselves, and the way out. */
export function Settings() {
  const words = useWords();
  const me = useMe();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        id={id}
        className="button quiet who"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => {
          setOpen(true);
        }}
      >
        <bdi className="who-name">{me.name ?? me.id}</bdi>
      </Button>
      {isOpen && (
        <Suspense>
          <SettingsMenu button={button} labelId={id} onOpenChange={setOpen} />
        </Suspense>
      )}
      <form
        method="post"
        action={`${runnerUrl}/signout`}
        onSubmit={() => {
          forgetAllBut(["language", "theme", "axes", "mode"]);
        }}
      >
        <input type="hidden" name="locale" value={words.language} />
        <button className="button quiet" name="where" value="here">
          {words.text("console.signOut")}
        </button>
      </form>
    </>
  );
}

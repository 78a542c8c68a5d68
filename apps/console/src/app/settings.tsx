import { consoleLanguages } from "@afterword/language/console";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, type Key } from "react-aria-components";
import { useState } from "react";
import { chooseMode } from "./client.ts";
import { forgetAllBut } from "./kept.ts";
import { runnerUrl } from "./place.ts";
import { useLanguage } from "./language.tsx";
import { useMe } from "./session.tsx";
import { chooseTheme, chosenTheme, themes, type Theme } from "./theme.ts";
import { useWords } from "./words.tsx";

/** The menu of who has signed in: language, colours, data, and the way out. */
export function Settings() {
  const words = useWords();
  const me = useMe();
  const { choose } = useLanguage();
  const [theme, setTheme] = useState(chosenTheme);
  const pickTheme = (keys: "all" | Set<Key>) => {
    const [picked] = keys === "all" ? [] : [...keys];
    if (picked === undefined) return;
    chooseTheme(picked as Theme);
    setTheme(picked as Theme);
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button quiet who">
          <bdi className="who-name">{me.name ?? me.id}</bdi>
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="options">
            <MenuSection
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[words.language]}
              onSelectionChange={(keys) => {
                const [tag] = keys === "all" ? [] : [...keys];
                if (tag !== undefined) choose(String(tag));
              }}
            >
              <Header>{words.text("console.language")}</Header>
              {consoleLanguages.map(({ tag, name }) => (
                <MenuItem key={tag} id={tag} className="option" textValue={name}>
                  <span lang={tag}>{name}</span>
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[theme]}
              onSelectionChange={pickTheme}
            >
              <Header>{words.text("console.theme")}</Header>
              {themes.map((one) => (
                <MenuItem key={one} id={one} className="option">
                  {words.text(`console.theme.${one}`)}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[me.mode]}
              onSelectionChange={(keys) => {
                const [mode] = keys === "all" ? [] : [...keys];
                if (mode === "test" || mode === "live") chooseMode(mode);
              }}
            >
              <Header>{words.text("console.mode")}</Header>
              {(["live", "test"] as const).map((mode) => (
                <MenuItem key={mode} id={mode} className="option">
                  {words.text(`console.mode.${mode}`)}
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      <form
        method="post"
        action={`${runnerUrl}/signout`}
        onSubmit={() => {
          forgetAllBut(["language", "theme", "mode"]);
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

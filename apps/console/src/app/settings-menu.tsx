import { consoleLanguages } from "@afterword/language/console";
import { useState, type RefObject } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover, type Key } from "react-aria-components";
import { axesWays, chooseAxes, useAxes, type Axes } from "./axes.ts";
import { chooseMode } from "./client.ts";
import { useLanguage } from "./language.tsx";
import { useMe } from "./session.tsx";
import { chooseTheme, chosenTheme, themes, type Theme } from "./theme.ts";
import { useWords } from "./words.tsx";

interface MenuProps {
  /** What opened it: it stands there, and the focus goes back to it. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly labelId: string;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** What somebody chooses for themselves: language, colours and data. */
export function SettingsMenu({ button, labelId, onOpenChange }: MenuProps) {
  const words = useWords();
  const me = useMe();
  const { choose } = useLanguage();
  const axes = useAxes();
  const [theme, setTheme] = useState(chosenTheme);
  const pickTheme = (keys: "all" | Set<Key>) => {
    const [picked] = keys === "all" ? [] : [...keys];
    if (picked === undefined) return;
    chooseTheme(picked as Theme);
    setTheme(picked as Theme);
  };
  return (
    <Popover
      className="popover"
      placement="bottom end"
      aria-labelledby={labelId}
      triggerRef={button}
      isOpen
      onOpenChange={onOpenChange}
    >
      <Menu
        className="options"
        aria-labelledby={labelId}
        autoFocus="first"
        onClose={() => {
          onOpenChange(false);
        }}
      >
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
        <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[theme]} onSelectionChange={pickTheme}>
          <Header>{words.text("console.theme")}</Header>
          {themes.map((one) => (
            <MenuItem key={one} id={one} className="option">
              {words.text(`console.theme.${one}`)}
            </MenuItem>
          ))}
        </MenuSection>
        {document.documentElement.dir === "rtl" && (
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[axes]}
            onSelectionChange={(keys) => {
              const [picked] = keys === "all" ? [] : [...keys];
              if (picked !== undefined) chooseAxes(picked as Axes);
            }}
          >
            <Header>{words.text("console.axes")}</Header>
            {axesWays.map((one) => (
              <MenuItem key={one} id={one} className="option">
                {words.text(`console.axes.${one}`)}
              </MenuItem>
            ))}
          </MenuSection>
        )}
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
  );
}

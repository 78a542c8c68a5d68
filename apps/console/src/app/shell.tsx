import { Link, Outlet, useMatchRoute, useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../parts/button.tsx";
import { chooseMode } from "./client.ts";
import { useWords } from "./words.tsx";
import { useMe } from "./session.tsx";
import { NotAllowed } from "./not-allowed.tsx";
import { mayOpen, sectionAt, sections } from "./sections.ts";
import { SessionOver } from "./session-over.tsx";
import { Settings } from "./settings.tsx";

/** What stands around every page: the menu, who has signed in, and with which data they work. */
export function Shell() {
  const words = useWords();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const section = sectionAt(useRouterState({ select: ({ location }) => location.pathname }));
  // The first page has its words; those of the others come behind it.
  const isFirst = useMatchRoute()({ to: "/" }) !== false;
  return (
    <>
      <a className="skip" href="#content">
        {words.text("console.skip")}
      </a>
      <header>
        <div className="bar">
          <button
            type="button"
            className="menu-button"
            aria-expanded={isOpen}
            aria-controls="menu"
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            <span aria-hidden="true" className="bars" />
            {words.text(isOpen ? "console.menu.close" : "console.menu")}
          </button>
          <Link to="/" className="brand">
            <bdi>{words.text("console.name")}</bdi>
          </Link>
          <Settings />
        </div>
        {me.mode === "test" && (
          <p className="test-data">
            {words.text("console.mode.test.note")}{" "}
            <Button
              kind="quiet"
              onPress={() => {
                chooseMode("live");
              }}
            >
              {words.text("console.mode.live.go")}
            </Button>
          </p>
        )}
      </header>
      <div className="frame">
        <nav
          id="menu"
          className={isOpen ? "menu open" : "menu"}
          aria-label={words.text("console.menu")}
          onClick={() => {
            setOpen(false);
          }}
        >
          {sections.map(({ label, pages }) => {
            const shown = pages.filter((page) => mayOpen(me, page));
            if (shown.length === 0) return null;
            return (
              <section key={label}>
                <h2>{words.text(label)}</h2>
                <ul>
                  {shown.map((page) => (
                    <li key={page.path}>
                      <Link to={page.path} activeProps={{ "aria-current": "page" }}>
                        {words.text(page.label)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </nav>
        <main id="content" tabIndex={-1}>
          {!isFirst && !words.isWhole ? (
            <p className="loading">{words.text("console.loading")}</p>
          ) : section && !mayOpen(me, section) ? (
            <NotAllowed title={section.label} />
          ) : (
            <Outlet />
          )}
        </main>
      </div>
      <SessionOver />
    </>
  );
}

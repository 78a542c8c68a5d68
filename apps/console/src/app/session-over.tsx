import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "../parts/button.tsx";
import { runnerUrl } from "./place.ts";
import { isOver } from "./problem.ts";
import { meQuery } from "./session.tsx";
import { useWords } from "./words.tsx";

/** When the session has ended: what was typed stays while somebody signs in again. */
export function SessionOver() {
  const words = useWords();
  const queries = useQueryClient();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const look = (error: unknown) => {
      if (isOver(error)) setShown(true);
    };
    const reads = queries.getQueryCache().subscribe(({ query }) => {
      look(query.state.error);
    });
    const changes = queries.getMutationCache().subscribe(({ mutation }) => {
      look(mutation?.state.error);
    });
    return () => {
      reads();
      changes();
    };
  }, [queries]);
  const goOn = async () => {
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    setShown(false);
    await queries.invalidateQueries();
  };
  return (
    <ModalOverlay className="overlay" isOpen={isShown}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{words.text("console.over.title")}</Heading>
          <p>{words.text("console.over.body")}</p>
          <div className="buttons">
            <a
              className="button main"
              href={`${runnerUrl}/signin?lang=${words.language}`}
              target="_blank"
              rel="noreferrer"
            >
              {words.text("console.over.signIn")}
            </a>
            <Button
              onPress={() => {
                goOn().catch(() => null);
              }}
            >
              {words.text("console.over.goOn")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

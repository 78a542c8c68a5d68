import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "../parts/button.tsx";
import { runnerUrl } from "./place.ts";
import { useWords } from "./words.tsx";

/** Says that the session has ended, and how to go on with what was typed. */
export function SignInAgain({ onGoOn }: { readonly onGoOn: () => void }) {
  const words = useWords();
  return (
    <ModalOverlay className="overlay" isOpen>
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
            <Button onPress={onGoOn}>{words.text("console.over.goOn")}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

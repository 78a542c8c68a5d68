import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../app/words.tsx";
import { Button } from "./button.tsx";

interface PopupProps {
  /** What opens it. */
  readonly trigger: ReactNode;
  readonly title: ReactNode;
  readonly children: (close: () => void) => ReactNode;
}

/** A dialog that a button opens. */
export function Popup({ trigger, title, children }: PopupProps) {
  return (
    <DialogTrigger>
      {trigger}
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            {({ close }) => (
              <>
                <Heading slot="title">{title}</Heading>
                {children(close)}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

interface ConfirmProps {
  readonly trigger: ReactNode;
  readonly title: ReactNode;
  /** What it leads to, which can't be taken back. */
  readonly body: ReactNode;
  /** What the button says that does it. */
  readonly act: string;
  readonly isBusy?: boolean;
  readonly onConfirm: (close: () => void) => void;
}

/** Asks once more before something that can't be taken back. */
export function Confirm({ trigger, title, body, act, isBusy = false, onConfirm }: ConfirmProps) {
  const words = useWords();
  return (
    <Popup trigger={trigger} title={title}>
      {(close) => (
        <>
          {body}
          <div className="buttons">
            <Button
              kind="danger"
              isBusy={isBusy}
              onPress={() => {
                onConfirm(close);
              }}
            >
              {act}
            </Button>
            <Button onPress={close}>{words.text("console.cancel")}</Button>
          </div>
        </>
      )}
    </Popup>
  );
}

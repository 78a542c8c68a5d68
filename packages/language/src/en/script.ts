/** What the script of the pages says; every key starts with `script.`. `{n}` is a number that the script fills in. */
export const script = {
  "script.left": "Characters left: {n}",
  "script.over": "Characters too many: {n}",
  "script.kept": "What you type is kept on this device until you send it.",
  "script.restored": "We put back what you typed here before.",
  "script.sending": "Sending…",
  "script.saved": "Saved on this device; it will be sent when you are online.",
  "script.sent": "The answer that was saved on this device has been sent.",
  "script.refused": "An answer saved on this device could not be taken. Open its link again to see why.",
  "script.failed": "It could not be sent. Check the connection and press the button again.",
  "script.delete": "Delete what is saved on this device",
  "script.deleted": "Deleted. Nothing is saved on this device now.",
  "script.idle": "This page goes back to the start soon. Touch it to stay.",
};

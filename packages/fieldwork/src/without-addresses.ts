/** A server's reply often names the recipient: what is logged or listed must not. */
export const withoutAddresses = (reply: string): string => reply.replaceAll(/[^\s<>"']+@[^\s<>"']+/g, "…");

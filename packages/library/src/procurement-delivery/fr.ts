import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "Votre commande {ref} a été livrée. Qu’en pensez-vous ?",
  mailReason: "Ce que vous aviez commandé a été livré. Nous aimerions savoir si c’était conforme et à temps.",
  preheader: "Était-ce conforme et à temps ?",
  reminder: "Il s’agit de ce que vous aviez commandé et qui a été livré.",
  thanks: "Ce que vous nous dites nous aide à mieux gérer les prochaines commandes.",
  csat: "Dans l’ensemble, comment jugez-vous le processus d’achat et de livraison ?",
  received: "Avez-vous reçu ce que vous aviez demandé ?",
  arrived: "Est-ce arrivé au moment voulu ?",
  arrivedOptions: {
    early: "En avance",
    onTime: "À temps",
    late: "En retard, mais encore utile",
    tooLate: "Trop tard",
  },
  quality: "Comment jugez-vous le niveau de qualité ?",
  progress: "Avez-vous reçu des informations sur l’avancement ?",
  effect: "Quel a été l’effet sur votre travail ?",
};

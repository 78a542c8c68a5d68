/** What people might write, after a good experience and after a bad one. */
export const comments = {
  good: [
    "Quick and clear. Thank you.",
    "The colleague who helped me knew what to do.",
    "خدمة سريعة وواضحة، شكرًا.",
    "处理得很快，谢谢。",
    "Réponse rapide et claire, merci.",
    "Всё сделали быстро, спасибо.",
    "Respuesta rápida y clara, gracias.",
  ],
  bad: [
    "Three weeks without a word.",
    "I had to send the same form twice.",
    "لم يصلني أي رد لأسبوعين.",
    "等了很久，没有人告知进展。",
    "Il a fallu envoyer deux fois le même formulaire.",
    "Пришлось ждать три недели без ответа.",
    "Tuve que enviar dos veces el mismo formulario.",
  ],
};

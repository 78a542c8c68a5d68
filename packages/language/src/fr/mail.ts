import type { Words } from "../catalogue.ts";
import type { mail as english } from "../en/mail.ts";

/** What respondents read in mails. A service stands in quotation marks, as it has neither article nor gender here. */
export const mail: Words<typeof english> = {
  "mail.subject": "Votre demande {ref} est clôturée. Comment cela s’est-il passé ?",
  "mail.subjectWithoutReference": "Votre demande est clôturée. Comment cela s’est-il passé ?",
  "mail.subjectRelational":
    "{about, select, service {Votre avis sur « {service} »} other {Que pensez-vous de nos services ?}}",
  "mail.subjectTest": "[Test] {subject}",
  "mail.preheader":
    "{questions, plural, one {# question} many {# de questions} other {# questions}} sur le service que vous avez reçu. {length}",
  "mail.effort": "{questions, plural, one {# question.} many {# de questions.} other {# questions.}} {length}",
  "mail.length":
    "{minutes, plural, =0 {{seconds, plural, one {Environ # seconde.} many {Environ # de secondes.} other {Environ # secondes.}}} one {Environ # minute.} many {Environ # de minutes.} other {Environ # minutes.}}",
  "mail.lengthRange": "De {minutes, number} à {most, plural, one {# minute.} many {# de minutes.} other {# minutes.}}",
  "mail.greeting": "Bonjour {name},",
  "mail.greetingWithoutName": "Bonjour,",
  "mail.reason":
    "{known, select, both {Votre demande {ref} ({service}) est clôturée.} reference {Votre demande {ref} est clôturée.} service {Votre demande ({service}) est clôturée.} other {Votre demande est clôturée.}} Nous aimerions savoir comment cela s’est passé.",
  "mail.reasonRelational":
    "{about, select, service {Nous aimerions savoir comment se sont passés pour vous les 12 derniers mois avec « {service} ».} other {Nous aimerions savoir ce que vous pensez de nos services au cours des 12 derniers mois.}}",

  "mail.reminder1.subject":
    "{about, select, reference {Votre avis sur la demande {ref} nous intéresse toujours} request {Votre avis sur votre demande nous intéresse toujours} service {Votre avis sur « {service} » nous intéresse toujours} other {Votre avis sur nos services nous intéresse toujours}}",
  "mail.reminder1.reason":
    "{about, select, reference {Il y a quelques jours, nous vous avons demandé comment s’était passé le traitement de votre demande {ref}.} request {Il y a quelques jours, nous vous avons demandé comment s’était passé le traitement de votre demande.} service {Il y a quelques jours, nous vous avons demandé comment s’étaient passés pour vous les 12 derniers mois avec « {service} ».} other {Il y a quelques jours, nous vous avons demandé ce que vous pensiez de nos services au cours des 12 derniers mois.}} Votre réponse nous serait toujours utile.",
  "mail.reminder2.subject":
    "{about, select, reference {Demande {ref} : il nous manque votre avis} request {Votre demande : il nous manque votre avis} service {« {service} » : il nous manque votre avis} other {Nos services : il nous manque votre avis}}",
  "mail.reminder2.reason":
    "{about, select, reference {Un seul choix suffit pour nous dire comment s’est passé le traitement de votre demande {ref}.} request {Un seul choix suffit pour nous dire comment s’est passé le traitement de votre demande.} service {Quelques choix suffisent pour nous dire comment se sont passés pour vous les 12 derniers mois avec « {service} ».} other {Quelques choix suffisent pour nous dire ce que vous pensez de nos services au cours des 12 derniers mois.}}",
  "mail.reminder3.subject":
    "{about, select, reference {Un mot sur la demande {ref} ?} request {Un mot sur votre demande ?} service {Un mot sur « {service} » ?} other {Un mot sur nos services ?}}",
  "mail.reminder3.reason":
    "{about, select, reference {Nous vous demandons une dernière fois comment s’est passé le traitement de votre demande {ref} et nous n’insisterons pas.} request {Nous vous demandons une dernière fois comment s’est passé le traitement de votre demande et nous n’insisterons pas.} service {Nous vous demandons une dernière fois comment se sont passés pour vous les 12 derniers mois avec « {service} » et nous n’insisterons pas.} other {Nous vous demandons une dernière fois ce que vous pensez de nos services au cours des 12 derniers mois et nous n’insisterons pas.}}",
  "mail.lastCall.subject":
    "{about, select, reference {Jusqu’au {date, date, long} : votre avis sur la demande {ref}} request {Jusqu’au {date, date, long} : votre avis sur votre demande} service {Jusqu’au {date, date, long} : votre avis sur « {service} »} other {Jusqu’au {date, date, long} : votre avis sur nos services}}",
  "mail.lastCall.reason":
    "{about, select, reference {Vous avez jusqu’au {date, date, long} pour nous dire comment s’est passé le traitement de votre demande {ref}.} request {Vous avez jusqu’au {date, date, long} pour nous dire comment s’est passé le traitement de votre demande.} service {Vous avez jusqu’au {date, date, long} pour nous dire comment se sont passés pour vous les 12 derniers mois avec « {service} ».} other {Vous avez jusqu’au {date, date, long} pour nous dire ce que vous pensez de nos services au cours des 12 derniers mois.}} C’est notre dernier courriel à ce sujet.",

  "mail.own.subject": "{about, select, reference {{ref} : qu’en avez-vous pensé ?} other {Qu’en avez-vous pensé ?}}",
  "mail.own1.subject":
    "{about, select, reference {{ref} : votre avis nous serait toujours utile} other {Votre avis nous serait toujours utile}}",
  "mail.own1.reason": "Il y a quelques jours, nous vous avons demandé votre avis. Il nous serait toujours utile.",
  "mail.own2.subject":
    "{about, select, reference {{ref} : il nous manque votre avis} other {Il nous manque votre avis}}",
  "mail.own2.reason": "Quelques choix suffisent pour nous donner votre avis.",
  "mail.own3.subject": "{about, select, reference {Un mot sur {ref} ?} other {Un mot de votre part ?}}",
  "mail.own3.reason": "Nous vous demandons votre avis une dernière fois et nous n’insisterons pas.",
  "mail.ownLast.subject":
    "{about, select, reference {Jusqu’au {date, date, long} : votre avis sur {ref}} other {Jusqu’au {date, date, long} : votre avis}}",
  "mail.ownLast.reason": "Vous pouvez répondre jusqu’au {date, date, long}. C’est notre dernier courriel à ce sujet.",

  "mail.progress":
    "Vous avez répondu à {answered, plural, one {# question} many {# de questions} other {# questions}} sur {questions, number} ; il reste environ {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}.",
  "mail.partial1.subject": "Vos réponses sont enregistrées : {answered} sur {questions}",
  "mail.partial1.reason": "{progress} Ce que vous nous avez déjà dit est enregistré.",
  "mail.partial2.subject": "Vous en êtes à {answered} sur {questions}. Souhaitez-vous continuer ?",
  "mail.partial2.reason": "Le lien ouvre la page avec les réponses déjà données. {progress}",
  "mail.partial3.subject":
    "{left, plural, one {Vos réponses : il reste # question} many {Vos réponses : il reste # de questions} other {Vos réponses : il reste # questions}}",
  "mail.partial3.reason": "Nous vous le demandons une dernière fois et nous n’insisterons pas. {progress}",
  "mail.partialLast.subject":
    "Jusqu’au {date, date, long} : {left, plural, one {il reste # question} many {il reste # de questions} other {il reste # questions}}",
  "mail.partialLast.reason":
    "Vous pouvez répondre jusqu’au {date, date, long}. {progress} C’est notre dernier courriel à ce sujet.",
  "mail.sentences": "{first} {second}",
  "mail.goOn": "Continuer",

  "mail.choice": "{value} sur {max}",
  "mail.choiceWithLabel": "{value} sur {max}, {label}",
  "mail.end": "{value} = {label}",
  "mail.how": "Votre choix ouvre une page. Votre réponse n’est prise en compte qu’une fois envoyée depuis cette page.",
  "mail.comment": "Écrire un commentaire",
  "mail.open": "Ouvrir la page",
  "mail.why": "Vous recevez ce courriel parce que vous nous avez adressé une demande, désormais clôturée.",
  "mail.whyRelational": "Vous recevez ce courriel parce que vous utilisez nos services.",
  "mail.whyAbove": "Vous recevez ce courriel pour la raison indiquée ci-dessus.",
  "mail.expires": "Vous pouvez répondre jusqu’au {date, date, long}.",
  "mail.stop": "Ne plus recevoir ces courriels",
  "text.stopLink": "Ne plus recevoir ces messages : {url}",
  "text.stopReply": "Pour ne plus recevoir ces messages, répondez {word}.",
  "mail.textChoice": "{value} = {label} : {url}",
  "mail.textChoiceWithoutLabel": "{value} : {url}",
  "mail.textLink": "{text} : {url}",

  "page.receipt.send": "M’envoyer ma réponse par courriel",
  "page.receipt.sent": "Nous l’envoyons à l’adresse que nous avons pour vous.",
  "page.receipt.none": "Envoi impossible : nous n’avons pour vous aucune adresse qui accepte nos courriels.",

  "page.stop.doneSurvey":
    "{known, select, service {Nous ne vous demanderons plus votre avis sur « {service} ».} other {Nous ne vous demanderons plus votre avis sur ce service.}} Vos demandes continuent d’être traitées comme avant.",
  "page.stop.undo": "Me redemander mon avis",
  "page.stop.undoneTitle": "Nous pourrons de nouveau vous demander votre avis",
  "page.stop.undoneBody":
    "Vous pouvez de nouveau recevoir ces courriels. Chacun contient un lien pour ne plus les recevoir.",
};

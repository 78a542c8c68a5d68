import type { Words } from "../catalogue.ts";
import type { page as english } from "../en/page.ts";

/** What respondents read on pages. */
export const page: Words<typeof english> = {
  "page.send": "Envoyer ma réponse",
  "page.sendMore": "Envoyer",
  "page.pressAgain": "Votre réponse n’a pas encore été envoyée. Veuillez appuyer de nouveau sur le bouton.",
  "page.sendChange": "Envoyer la modification",
  "page.optional": "(facultatif)",
  "page.example": "Par exemple : {example}",
  "page.forSome": "(nécessaire après certaines réponses seulement)",
  "page.noAnswer": "Sans réponse",
  "page.or.doesNotApply": "Sans objet",
  "page.or.preferNotToSay": "Je préfère ne pas répondre",
  "page.or.notSure": "Je ne sais pas",
  "page.or.cannotSay": "Je ne peux pas le dire",
  "page.or.notYet": "Pas encore",
  "page.goOn": "Continuer",
  "page.back": "Retour",
  "page.part": "Partie {at, number} sur {of, number}",
  "page.part.title": "{title} – partie {at, number} sur {of, number}",
  "page.part.row": "Partie {at, number} sur {of, number} : question {row, number} sur {rows, number}",
  "page.part.row.title": "{title} – partie {at, number} sur {of, number}, question {row, number} sur {rows, number}",
  "page.language": "Langue",
  "page.resumed": "Vos réponses précédentes sont enregistrées. Vous pouvez continuer à partir d’ici.",
  "page.elsewhere":
    "Certaines de vos réponses ont été enregistrées depuis une autre page ou un autre appareil. Vérifiez cette page et continuez.",
  "page.brought": "Votre réponse amène une autre question :",
  "page.request": "Demande {ref}",
  "page.order": "Commande {ref}",
  "page.trip": "Voyage {ref}",
  "page.application": "Candidature {ref}",
  "page.workOrder": "Intervention {ref}",
  "page.recruitment": "Recrutement {ref}",
  "page.post": "Poste {ref}",
  "page.meeting": "Réunion {ref}",
  "page.selected": "Choix : {label}",
  "page.point": "{value}, {label}",
  "page.pointAnswer": "{value} – {label}",
  "page.rowAnswer": "{row} : {answer}",
  "page.date": "{date, date, long}",
  "page.commentHint": "N’indiquez ni mot de passe ni information médicale.",
  "page.limit":
    "{count, plural, one {# caractère au maximum.} many {# de caractères au maximum.} other {# caractères au maximum.}}",
  "page.chooseSome": "Cochez toutes les réponses qui conviennent.",
  "page.chooseUpTo": "{count, number} choix au maximum.",
  "page.rankHint": "Donnez un rang à chaque élément. Le 1 vient en premier.",
  "page.rankEmpty": "Rang",
  "page.title": "Votre avis",
  "page.test": "Test : séparé des vraies réponses",
  "page.privacy.identified": "Votre nom est indiqué avec votre réponse aux personnes qui assurent le service.",
  "page.privacy.confidential":
    "Votre nom est conservé avec votre réponse, mais jamais affiché avec elle. Les personnes qui assurent le service voient des chiffres pour des groupes d’au moins {k, plural, one {# personne} many {# de personnes} other {# personnes}}, ainsi que ce que vous écrivez : mot pour mot, sans votre nom et séparément de vos autres réponses.",
  "page.privacy.anonymous":
    "Votre réponse est anonyme : elle est conservée sans votre nom, avec le jour, votre langue et, le cas échéant, les groupes par lesquels les résultats sont ventilés. Le fait que vous ayez répondu est conservé séparément. Les personnes qui assurent le service voient des chiffres pour des groupes d’au moins {k, plural, one {# personne} many {# de personnes} other {# personnes}}, ainsi que ce que vous écrivez : mot pour mot, séparément de vos autres réponses. Une fois envoyée, votre réponse ne peut plus vous être montrée ni être modifiée.",

  "page.about.title": "Que devient ma réponse et qui la voit ?",
  "page.about.transactional": "Nous vous demandons votre avis parce que l’une de vos demandes a été clôturée.",
  "page.about.relational": "Nous vous demandons votre avis parce que vous utilisez nos services.",
  "page.about.feedback": "Tout le monde peut écrire ici, à tout moment.",
  "page.about.until": "Le lien fonctionne jusqu’au {date, date, long}.",
  "page.about.change": "D’ici là, vous pouvez modifier votre réponse avec le même lien.",
  "page.about.saved":
    "Chaque partie est enregistrée quand vous continuez. Le même lien vous ramène là où vous en étiez, sur tout appareil.",
  "page.about.notSaved": "Rien n’est conservé avant l’envoi de la dernière partie.",
  "page.about.keptWords": "Ce que vous écrivez est conservé pendant {time}.",
  "page.about.keptName": "Votre nom reste lié à votre réponse pendant {time}, jusqu’à la fin du mois.",
  "page.about.stop": "Pour ne plus recevoir ces courriels, utilisez « Ne plus recevoir ces courriels » ci-dessous.",

  "page.error.summary": "Il y a un problème",
  "page.error.title": "Erreur : {title}",
  "page.error.of": "{question} – {error}",
  "page.error.choose": "Choisissez une réponse",
  "page.error.write": "Écrivez une réponse",
  "page.error.tooLong":
    "{count, plural, one {Votre réponse compte # caractère de trop} many {Votre réponse compte # de caractères de trop} other {Votre réponse compte # caractères de trop}}",
  "page.error.choice": "Choisissez l’une des réponses proposées",
  "page.error.number": "Saisissez un nombre",
  "page.error.thousands": "Saisissez le nombre sans point ni virgule entre les milliers",
  "page.error.email": "Saisissez une adresse électronique, par exemple nom@example.org",
  "page.error.date": "Saisissez une date qui existe",
  "page.error.range": "Saisissez un nombre compris entre {min, number} et {max, number}",
  "page.error.atMost": "Saisissez un nombre qui ne dépasse pas {max, number}",
  "page.error.tick": "Cochez la case pour continuer",
  "page.error.rank": "Donnez un rang différent à chaque élément",
  "page.error.rows": "Choisissez une réponse sur chaque ligne",
  "page.error.tooMany":
    "{count, plural, one {Choisissez # réponse au maximum} many {Choisissez # de réponses au maximum} other {Choisissez # réponses au maximum}}",
  "page.error.characters":
    "Votre réponse contient des caractères qui ne peuvent pas être enregistrés. Supprimez-les ou saisissez-la de nouveau",
  "page.error.changed":
    "Certaines réponses ne correspondent plus aux questions. Vérifiez-les, puis envoyez-les de nouveau",
  "page.error.nothing": "Répondez à au moins une question",
  "page.error.exclusive": "« {option} » ne va avec aucune autre réponse. Cochez-la seule ou décochez-la",
  "page.error.oneOf": "Remplissez au moins un de ces champs : {fields}",

  "page.thanks.title": "Merci",
  "page.thanks.body": "Nous avons bien reçu votre réponse.",
  "page.thanks.anonymous":
    "Nous avons bien reçu votre réponse. Elle est conservée sans votre nom et ne peut plus être montrée ni modifiée. Vous pouvez fermer cette page.",
  "page.thanks.reference": "Référence : {ref}",
  "page.thanks.changeUntil": "Vous pouvez modifier votre réponse jusqu’au {date, date, long}.",
  "page.thanks.change": "Modifier ma réponse",
  "page.thanks.next": "Et maintenant ?",
  "page.thanks.next.identified":
    "Les personnes qui assurent le service lisent votre réponse. S’il y a quelque chose à corriger, elles pourront prendre contact avec vous.",
  "page.thanks.next.confidential":
    "Votre réponse est comptée avec celles des autres. Les personnes qui assurent le service lisent les résultats et ce que vous avez écrit, sans votre nom.",
  "page.more.heading": "Souhaitez-vous nous en dire un peu plus ?",

  "page.decline": "Pas maintenant",
  "page.declined.title": "Merci de nous l’avoir indiqué",
  "page.declined.body":
    "Nous ne vous enverrons pas de rappel. Si vous changez d’avis, le même lien vous permet de répondre jusqu’au {date, date, long}.",
  "page.declined.back": "Répondre quand même",

  "page.answered.title": "Vous avez déjà répondu",
  "page.answered.body": "Nous avons votre réponse. Il ne reste rien à faire.",
  "page.notStored": "Ce que vous venez d’envoyer n’est pas enregistré, car une réponse l’a été auparavant.",
  "page.notStored.edit":
    "Vous le retrouvez dans le formulaire ci-dessous : envoyez-le de là pour remplacer la réponse enregistrée.",
  "page.answered.yours": "Votre réponse",
  "page.expired.title": "Ce lien a expiré",
  "page.expired.body": "Il est trop tard pour répondre par ce lien.",
  "page.direct.body": "Votre avis compte toujours : donnez-le-nous directement.",
  "page.tellUs": "Nous le dire directement",
  "page.withdrawn.title": "Aucune réponse n’est attendue pour le moment",
  "page.withdrawn.body":
    "Votre demande a été rouverte : votre réponse peut donc attendre. Nous vous demanderons de nouveau votre avis une fois la demande traitée.",
  "page.closed.title": "C’est terminé",
  "page.closed.body": "Nous ne recueillons plus de réponses ici. Merci de votre intérêt.",
  "page.notFound.title": "Page introuvable",
  "page.notFound.body": "Vérifiez que le lien est complet : certaines messageries coupent en deux les liens longs.",
  "page.unreadable.title": "Nous n’avons pas pu lire votre réponse",
  "page.unreadable.body":
    "Rien n’a été enregistré. Revenez en arrière et envoyez-la de nouveau. Si cette page réapparaît, essayez un autre navigateur.",
  "page.tooLarge.title": "Votre réponse est trop longue",
  "page.tooLarge.body": "Revenez en arrière, raccourcissez-la et envoyez-la de nouveau.",
  "page.lost.title": "Votre réponse ne nous est peut-être pas encore parvenue",
  "page.lost.body": "La connexion a été interrompue. Veuillez l’envoyer de nouveau : elle ne comptera qu’une fois.",
  "page.failed.title": "Un problème est survenu de notre côté",
  "page.failed.body":
    "Veuillez réessayer dans quelques minutes. Si vous nous écrivez à ce sujet, mentionnez {requestId}.",
  "page.failed.bodyWithoutId": "Veuillez réessayer dans quelques minutes.",
  "page.unavailable.title": "Ce n’est pas possible pour l’instant",
  "page.unavailable.body":
    "Veuillez réessayer dans quelques minutes. Une réponse envoyée deux fois ne compte qu’une fois.",

  "page.stop.title": "Ne plus recevoir ces courriels",
  "page.stop.question": "Ne plus vous demander votre avis sur ce service ?",
  "page.stop.survey": "Ne plus me demander mon avis sur ce service",
  "page.stop.all": "Ne plus jamais me demander mon avis",
  "page.stop.doneTitle": "C’est fait",
  "page.stop.doneBody":
    "Nous ne vous demanderons plus votre avis. Vos demandes continuent d’être traitées comme avant.",
};

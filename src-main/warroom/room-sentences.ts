/** What the war room itself refuses or says of its sources, in both languages (ICU messages); keys start with `room.`. */
export const roomSentences = {
  "room.is-read-only": {
    fr: "Ce fichier de crise est ouvert en lecture seule : rien ne peut y être ajouté.",
    en: "This crisis file is open read-only: nothing can be added to it.",
  },
  "room.time-is-now": {
    fr: "Cet acte vaut au moment où il est fait : il ne peut pas être daté d’une autre heure.",
    en: "This act counts from the moment it is done: it cannot be given another time.",
  },
  "room.time-in-future": {
    fr: "L’heure du fait ne peut pas être dans le futur.",
    en: "The event time cannot be in the future.",
  },
  "room.unreadable-text": {
    fr: "Ce texte contient des caractères abîmés : recopiez-le sans eux.",
    en: "This text holds broken characters: copy it again without them.",
  },
  "room.failed": {
    fr: "L’opération a échoué : {reason}",
    en: "The operation failed: {reason}",
  },
  "room.log-altered": {
    fr: "La main courante a été altérée : l’entrée {position} n’est plus lisible. Travaillez sur une copie et restaurez une sauvegarde.",
    en: "The crisis log was altered: entry {position} can no longer be read. Work on a copy and restore a backup.",
  },
  "room.entry-unknown": {
    fr: "Cette version de Contrefeu ne connaît pas l’entrée {position} de la main courante (« {type} ») : une version plus récente l’a écrite. Mettez l’application à jour ; rien n’a été écrit dans le fichier.",
    en: "This version of Contrefeu does not know entry {position} of the crisis log (“{type}”): a newer version wrote it. Update the application; nothing was written to the file.",
  },
  "room.not-a-checkpoint": {
    fr: "Ce fichier n’est pas un point de contrôle signé par Contrefeu.",
    en: "This file is not a checkpoint signed by Contrefeu.",
  },
  "room.attachment-too-large": {
    fr: "{name} est trop lourd pour être joint : {most, number} Mo au plus. Joignez un lien, ou un extrait.",
    en: "{name} is too large to attach: at most {most, number} MB. Attach a link, or an excerpt.",
  },
  "room.attachment-unknown": {
    fr: "Cette pièce jointe n’est pas dans le fichier de la crise.",
    en: "This attachment is not in the crisis file.",
  },
  "room.task-cancelled": { fr: "Annulé.", en: "Cancelled." },
  "room.task-not-running": {
    fr: "Cette tâche n’est plus en cours, ou ne peut pas être annulée.",
    en: "This task is no longer running, or cannot be cancelled.",
  },
  "room.replay-of-itself": {
    fr: "Une crise ne se rejoue pas dans elle-même : ses mentions y sont déjà. Ouvrez ou créez une autre crise, et rejouez-y celle-ci.",
    en: "A crisis is not replayed into itself: its mentions are already there. Open or create another crisis, and replay this one there.",
  },
  "room.source-unknown": {
    fr: "Cette source n’existe pas ou a été retirée.",
    en: "This source does not exist or was removed.",
  },
  "room.source-cannot-start": {
    fr: "Cette source ne peut pas être démarrée sur ce poste.",
    en: "This source cannot be started on this machine.",
  },
  "room.source-not-running": {
    fr: "La source n’est pas en marche.",
    en: "The source is not running.",
  },
  "room.was-closed": {
    fr: "La salle était fermée.",
    en: "The room was closed.",
  },
  "room.demo-failed": {
    fr: "La démonstration n’a pas pu être créée.",
    en: "The demonstration could not be created.",
  },
} as const;

/** What a seat itself is told, in ICU MessageFormat, in both languages. Keys start with `seat.`. */
export const seatSentences = {
  "seat.malformed-message": {
    fr: "Ce message n’a pas la forme attendue : il n’a pas été pris en compte.",
    en: "This message is not in the expected form: it was not taken into account.",
  },
  "seat.says-hello-first": {
    fr: "Ce poste doit d’abord se présenter.",
    en: "This seat must introduce itself first.",
  },
  "seat.other-version": {
    fr: "Ce poste parle une autre version du protocole (la salle : {host}, le poste : {seat}). Rechargez la page.",
    en: "This seat speaks another version of the protocol (the room: {host}, the seat: {seat}). Reload the page.",
  },
  "seat.too-many-messages": {
    fr: "Trop de demandes à la fois : patientez quelques secondes.",
    en: "Too many requests at once: wait a few seconds.",
  },
  "seat.too-many-questions": {
    fr: "Trop de questions en attente sur ce poste : attendez une réponse.",
    en: "Too many questions are waiting on this seat: wait for an answer.",
  },
  "seat.too-slow": {
    fr: "Ce poste ne suivait plus le rythme de la salle : il a été déconnecté et peut se reconnecter.",
    en: "This seat could not keep up with the room: it was disconnected and can reconnect.",
  },
  "seat.no-crisis-open": {
    fr: "Aucune crise n’est ouverte.",
    en: "No crisis is open.",
  },
  "seat.only-the-owner": {
    fr: "Seul le poste principal, à la machine qui tient la salle, peut demander cela.",
    en: "Only the main seat, at the machine that holds the room, may ask for this.",
  },
  "seat.only-files-sent": {
    fr: "Ce poste ne peut importer ou joindre que les fichiers qu’il a lui-même envoyés.",
    en: "This seat may only import or attach files that it has sent itself.",
  },
  "seat.not-invited-here": {
    fr: "Ce poste n’est pas invité dans la crise ouverte en ce moment.",
    en: "This seat is not invited to the crisis that is open now.",
  },
  "seat.unknown-person": {
    fr: "Cette personne n’est pas dans la salle.",
    en: "This person is not in the room.",
  },
  "seat.no-invitations-here": {
    fr: "Cette salle ne peut pas ouvrir d’autre poste.",
    en: "This room cannot open another seat.",
  },
  "seat.broken": {
    fr: "La salle a rencontré une erreur interne : rien n’a été enregistré pour cette demande.",
    en: "The room met an internal error: nothing was recorded for this request.",
  },
} as const;

/** Why a live source or a request does not answer, in both languages (ICU messages); keys start with `source.`. */
export const liveSentences = {
  "source.bad-url": { fr: "Cette adresse n’est pas lisible.", en: "This address cannot be read." },
  "source.unknown-protocol": {
    fr: "Cette adresse doit commencer par https:// ou wss://.",
    en: "This address must start with https:// or wss://.",
  },
  "source.credentials-in-url": {
    fr: "Une adresse ne doit pas contenir de mot de passe.",
    en: "An address must not hold a password.",
  },
  "source.not-encrypted": {
    fr: "Cette connexion n’est pas chiffrée : elle n’est permise que vers cet ordinateur, ou sur autorisation expresse.",
    en: "This connection is not encrypted: it is allowed only to this computer, or by express permission.",
  },
  "source.address-forbidden": {
    fr: "Cette adresse mène à un réseau interne : la connexion est refusée.",
    en: "This address leads to an internal network: the connection is refused.",
  },
  "source.too-many-redirects": {
    fr: "La source renvoie sans fin d’une adresse à l’autre.",
    en: "The source keeps sending from one address to another.",
  },
  "source.answer-too-large": {
    fr: "La réponse de la source est trop grande.",
    en: "The answer of the source is too large.",
  },
  "source.timed-out": {
    fr: "La source n’a pas répondu à temps.",
    en: "The source did not answer in time.",
  },
  "source.unreachable": { fr: "La source est injoignable.", en: "The source cannot be reached." },
  "source.closed-by-server": {
    fr: "La source a fermé la connexion.",
    en: "The source closed the connection.",
  },
  "source.refused-by-server": {
    fr: "La source refuse la connexion.",
    en: "The source refuses the connection.",
  },
  "source.stalled": {
    fr: "La source ne donne plus signe de vie.",
    en: "The source gives no more sign of life.",
  },
  "source.frame-unreadable": {
    fr: "La source a envoyé un message trop grand ou mal formé.",
    en: "The source sent a message that is too large or malformed.",
  },
  "source.clamped-cursor": {
    fr: "La source n’avait plus les messages de cette période.",
    en: "The source no longer had the messages of this period.",
  },
  "source.file-unreadable": {
    fr: "Le fichier à rejouer n’est plus à sa place ou ne peut pas être lu. Remettez-le, puis mettez la source en pause et reprenez-la ; ou débranchez-la et choisissez le fichier de nouveau.",
    en: "The file to replay is no longer in its place or cannot be read. Put it back, then pause the source and resume it; or disconnect it and choose the file again.",
  },
} as const;

export type LiveSentenceKey = keyof typeof liveSentences;

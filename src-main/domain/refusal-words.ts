/** ICU `select` over an argument: the words of DESIGN.md section 2 for what a refusal names. */
function select(argument: string, words: Readonly<Record<string, string>>): string {
  const cases = Object.entries(words).map(([value, word]) => `${value} {${word}}`);
  return `{${argument}, select, ${cases.join(" ")} other {{${argument}}}}`;
}

const roles = {
  fr: {
    crisisDirector: "directeur de crise",
    cellLead: "chef de cellule",
    logger: "historien",
    commsDirector: "directeur de la communication",
    spokesperson: "porte-parole",
    monitor: "veilleur",
    communityManager: "community manager",
    legalCounsel: "juriste",
    customerCare: "service client",
    observer: "observateur",
  },
  en: {
    crisisDirector: "crisis director",
    cellLead: "cell lead",
    logger: "logger",
    commsDirector: "communication director",
    spokesperson: "spokesperson",
    monitor: "monitor",
    communityManager: "community manager",
    legalCounsel: "legal counsel",
    customerCare: "customer care",
    observer: "observer",
  },
} as const;

const statuses = {
  fr: {
    watch: "veille",
    preAlert: "pré-alerte",
    open: "crise ouverte",
    standDown: "sortie de crise",
    review: "RETEX",
    closed: "close",
    proposed: "proposée",
    taken: "prise",
    cancelled: "annulée",
    superseded: "remplacée",
    unverified: "à vérifier",
    verifying: "en vérification",
    verified: "vérifiée",
    refuted: "infirmée",
    new: "nouvelle",
    acknowledged: "vue",
    qualified: "qualifiée",
    dismissed: "écartée",
    kept: "tenu",
  },
  en: {
    watch: "watch",
    preAlert: "pre-alert",
    open: "crisis open",
    standDown: "stand-down",
    review: "review",
    closed: "closed",
    proposed: "proposed",
    taken: "taken",
    cancelled: "cancelled",
    superseded: "superseded",
    unverified: "unverified",
    verifying: "being verified",
    verified: "verified",
    refuted: "refuted",
    new: "new",
    acknowledged: "acknowledged",
    qualified: "qualified",
    dismissed: "dismissed",
    kept: "kept",
  },
} as const;

const channels = {
  fr: {
    x: "X",
    bluesky: "Bluesky",
    mastodon: "Mastodon",
    linkedin: "LinkedIn",
    facebook: "Facebook",
    instagram: "Instagram",
  },
  en: {
    x: "X",
    bluesky: "Bluesky",
    mastodon: "Mastodon",
    linkedin: "LinkedIn",
    facebook: "Facebook",
    instagram: "Instagram",
  },
} as const;

/** ICU places for the arguments `role`, `from`, `to` and `channel`, in one language. */
export function refusalWords(lang: "fr" | "en") {
  return {
    role: select("role", roles[lang]),
    from: select("from", statuses[lang]),
    to: select("to", statuses[lang]),
    channel: select("channel", channels[lang]),
  } as const;
}

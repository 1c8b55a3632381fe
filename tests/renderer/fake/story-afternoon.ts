import { instant, storyRoots as roots } from "./story-frame.ts";
import { approval, received, type Step } from "./story-step.ts";

const recall =
  "Nous retirons de la vente le lot S2-0417. Si votre batterie gonfle ou chauffe, débranchez-la et appelez le 09 70 00 00 00, gratuit, jusqu’à minuit. Nous publions les résultats des essais demain à 10 h. — Anne, Lumen";

/** From the rumour to the statement in review; `cards`: how many the playbook has. */
export const storyAfternoon = (cards: number): readonly Step[] => [
  [
    "14:02",
    "host",
    [
      {
        type: "alert-raised",
        alertId: "a2",
        kind: "burst",
        text: "Rumeur « rappel caché » : 3 racines",
        mentionIds: [roots.rumour],
      },
      received("x", 900, 2913),
      received("bluesky", 700, 3813),
    ],
  ],
  [
    "14:05",
    "p5",
    {
      type: "record-information",
      text: "« Lumen savait depuis mars »",
      status: "unverified",
      mentionIds: [roots.rumour],
      roots: [roots.rumour],
    },
  ],
  ["14:12", "p5", { type: "start-duty", role: "monitor" }],
  [
    "14:16",
    "p0",
    {
      type: "change-severity",
      severity: 3,
      reason: "Reprise par la presse, rumeur de rappel caché.",
    },
  ],
  [
    "14:30",
    "p1",
    {
      type: "change-information-status",
      informationId: "@",
      status: "verifying",
      reason: "",
    },
  ],
  [
    "14:50",
    "p2",
    {
      type: "change-information-status",
      informationId: "@",
      status: "refuted",
      reason: "Premier signalement reçu le 2 mars à 18 h.",
    },
  ],
  [
    "14:56",
    "p2",
    {
      type: "issue-sitrep",
      text: `Point n° 3. Lot retiré, rumeur infirmée, ${cards} fiches lancées.`,
    },
  ],
  [
    "15:04",
    "host",
    [
      {
        type: "alert-raised",
        alertId: "a3",
        kind: "coordination",
        text: "61 comptes, un texte, 9 partenaires visés",
        mentionIds: [roots.campaign],
      },
      received("x", 700, 4513),
      received("bluesky", 480, 5213),
      received("press", 120, 5693),
    ],
  ],
  [
    "15:10",
    "p0",
    {
      type: "make-commitment",
      text: "Résultats des premiers essais",
      dueAt: instant("16:00"),
    },
  ],
  [
    "15:26",
    "p3",
    {
      type: "write-note",
      kind: "fact",
      text: "Appel de l’AFP : demande le nombre d’unités retirées.",
      mentionIds: [],
      attachments: [],
    },
  ],
  [
    "15:38",
    "p4",
    {
      type: "draft-statement",
      title: "Retrait du lot S2-0417",
      isHolding: false,
      wording: { text: recall, channel: "x", lang: "fr", validUntil: null },
      approvers: [
        approval("legalCounsel", null),
        approval("cellLead", null),
        approval("commsDirector", "cellLead"),
      ],
      template: null,
      mentionIds: [],
    },
  ],
  ["15:42", "p4", { type: "submit-statement", statementId: "@Retrait du lot S2-0417" }],
  [
    "15:47",
    "p1",
    {
      type: "approve-statement",
      statementId: "@Retrait du lot S2-0417",
      role: "legalCounsel",
      fingerprint: "",
    },
  ],
  [
    "15:51",
    "p2",
    {
      type: "approve-statement",
      statementId: "@Retrait du lot S2-0417",
      role: "cellLead",
      fingerprint: "",
    },
  ],
  [
    "15:52",
    "p4",
    {
      type: "draft-statement",
      title: "Réponse aux partenaires",
      isHolding: false,
      wording: {
        text: "Chers partenaires, voici ce que nous savons et ce que nous faisons.",
        channel: "email",
        lang: "fr",
        validUntil: null,
      },
      approvers: [approval("commsDirector", null)],
      template: null,
      mentionIds: [],
    },
  ],
];

import { instant, storyRoots as roots, storyPlaybook } from "./story-frame.ts";
import { approval, received, type Step } from "./story-step.ts";

const holding =
  "Nous avons connaissance de signalements sur la batterie du Lumen S2. Par précaution, débranchez-la. Nos équipes vérifient ; prochain point à 14 h.";

/** From the first posts to the lot taken off the shelves. */
export const storyNoon: readonly Step[] = [
  [
    "11:51",
    "host",
    [
      { type: "source-connected", sourceId: "bluesky" },
      { type: "source-connected", sourceId: "x" },
    ],
  ],
  [
    "11:52",
    "host",
    [
      { type: "source-connected", sourceId: "mastodon" },
      { type: "source-connected", sourceId: "press" },
    ],
  ],
  [
    "11:54",
    "host",
    [
      {
        type: "alert-raised",
        alertId: "a1",
        kind: "spike",
        text: "×9 le volume habituel en dix minutes",
        mentionIds: [roots.video],
      },
    ],
  ],
  ["12:00", "host", [received("bluesky", 412, 1), received("x", 360, 413)]],
  ["12:06", "p0", { type: "change-crisis-status", status: "open", reason: "" }],
  [
    "12:06",
    "p0",
    {
      type: "change-severity",
      severity: 2,
      reason: "Vidéo d’un client, reprise par trois comptes suivis.",
    },
  ],
  ["12:07", "p5", { type: "start-duty", role: "logger" }],
  ["12:08", "p2", { type: "start-playbook", playbook: storyPlaybook }],
  [
    "12:09",
    "p4",
    {
      type: "draft-statement",
      title: "Message d’attente",
      isHolding: true,
      wording: { text: holding, channel: "x", lang: "fr", validUntil: null },
      approvers: [approval("commsDirector", null), approval("legalCounsel", "cellLead")],
      template: null,
      mentionIds: [],
    },
  ],
  ["12:12", "p4", { type: "submit-statement", statementId: "@Message d’attente" }],
  [
    "12:24",
    "p1",
    {
      type: "approve-statement",
      statementId: "@Message d’attente",
      role: "legalCounsel",
      fingerprint: "",
    },
  ],
  [
    "12:28",
    "p0",
    {
      type: "approve-statement",
      statementId: "@Message d’attente",
      role: "commsDirector",
      fingerprint: "",
    },
  ],
  [
    "12:31",
    "p4",
    {
      type: "publish-statement",
      statementId: "@Message d’attente",
      fingerprint: "",
      url: "https://social.example/lumen/1",
      mentionId: roots.denial,
    },
  ],
  [
    "12:40",
    "p5",
    {
      type: "write-note",
      kind: "fact",
      text: "Trois appels au service client pour batterie gonflée, même lot S2-0417.",
      mentionIds: [],
      attachments: [],
    },
  ],
  [
    "13:00",
    "host",
    [
      received("bluesky", 980, 773),
      received("x", 1100, 1753),
      received("press", 60, 2853),
      {
        type: "source-cut",
        sourceId: "mastodon",
        reason: "délai dépassé",
        since: instant("13:00"),
      },
    ],
  ],
  ["13:12", "host", [{ type: "source-connected", sourceId: "mastodon" }]],
  [
    "13:12",
    "p0",
    {
      type: "record-decision",
      text: "Retirer de la vente le lot S2-0417",
      status: "taken",
      mentionIds: [],
      attachments: [],
    },
  ],
  [
    "13:56",
    "p5",
    {
      type: "write-note",
      kind: "assumption",
      text: "Le lot concerné pourrait compter 4 200 unités.",
      mentionIds: [],
      attachments: [],
    },
  ],
];

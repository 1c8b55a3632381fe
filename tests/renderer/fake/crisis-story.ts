import playbook from "../../../resources/playbooks/product-safety.fr.json" with { type: "json" };
import type { Command } from "../../../src-main/contract/command.ts";
import type { CrisisEvent } from "../../../src-main/contract/event.ts";
import type { Playbook } from "../../../src-main/contract/playbook.ts";
import type { FakeLog } from "./fake-log.ts";

/** The fictional afternoon: 3 March 2026, T0 at 12:04, seen at 15:54. */
export const day = "2026-03-03";
export const instant = (time: string): string => new Date(`${day}T${time}:00.000Z`).toISOString();
export const storyNow = instant("15:54");

// Safe: the file is checked against the schema by its own test.
export const storyPlaybook = playbook as Playbook;

type Step =
  | readonly [time: string, by: string, command: Command]
  | readonly [time: string, "host", events: readonly CrisisEvent[]];

const roots = {
  video: "bluesky:p0",
  rumour: "x:p1",
  campaign: "x:p2",
  denial: "bluesky:p3",
} as const;

const people: readonly (readonly [string, Extract<Command, { type: "join-person" }>["roles"]])[] = [
  ["Anne Delmas", ["commsDirector", "crisisDirector"]],
  ["Julien Morel", ["legalCounsel"]],
  ["Sophie Bardin", ["cellLead"]],
  ["Karim Sow", ["spokesperson"]],
  ["Inès Petit", ["communityManager"]],
  ["Théo Roux", ["logger", "monitor"]],
];

const source = (sourceId: string, label: string): CrisisEvent => ({
  type: "source-added",
  sourceId,
  kind: sourceId === "press" ? "replay" : "jetstream",
  label,
  settings: {},
});

/** Writes the story into the log by the real rules; throws when a step is refused, with its reason. */
export function tellStory(log: FakeLog): void {
  log.append(
    [
      {
        type: "crisis-opened",
        crisisId: "lumen",
        name: "Surchauffe des batteries Lumen S2",
        brand: "Lumen",
        startedAt: instant("12:04"),
        lang: "fr",
        query: "Lumen",
        isDemo: true,
      },
      ...people.map(
        ([name, roles], at): CrisisEvent => ({
          type: "person-joined",
          personId: `p${at}`,
          name,
          roles: [...roles],
        }),
      ),
      source("bluesky", "Bluesky"),
      source("x", "X"),
      source("press", "Presse"),
      source("mastodon", "Mastodon"),
    ],
    "host",
    instant("11:50"),
    instant("11:50"),
  );
  const titles = storyPlaybook.cards.length;
  for (const step of steps(titles)) {
    const [time, by, what] = step;
    if ("type" in what) {
      const command = fillIn(what, log);
      const done = log.run(command, by, instant(time));
      if ("refused" in done)
        throw new Error(`${time} ${command.type}: ${done.refused} ${JSON.stringify(done.args)}`);
    } else {
      log.append(what, by, instant(time), instant(time));
    }
  }
  settleActions(log);
}

// Ids are made by the rules: later steps name what they mean by "@title" and it is looked up here.
function fillIn(command: Command, log: FakeLog): Command {
  const room = log.room();
  if ("statementId" in command) {
    const statement = Object.values(room.statements).find(({ title }) => `@${title}` === command.statementId);
    if (statement === undefined) return command;
    const filled = { ...command, statementId: statement.id };
    return "fingerprint" in filled ? { ...filled, fingerprint: statement.fingerprint } : filled;
  }
  if ("informationId" in command) {
    return {
      ...command,
      informationId: Object.keys(room.information)[0] ?? "",
    };
  }
  return command;
}

function settleActions(log: FakeLog): void {
  const actions = Object.values(log.room().actions);
  actions.slice(0, 11).forEach((action, at) => {
    const time = `${12 + Math.floor((10 + at * 17) / 60)}:${String((10 + at * 17) % 60).padStart(2, "0")}`;
    log.append(
      [
        { type: "action-assigned", actionId: action.id, owner: `p${at % 6}` },
        {
          type: "action-status-changed",
          actionId: action.id,
          status: "done",
          note: "",
        },
      ],
      `p${at % 6}`,
      instant(time),
      instant("15:40"),
    );
  });
  log.append(
    actions.slice(11, 14).map((action, at) => ({
      type: "action-assigned",
      actionId: action.id,
      owner: `p${at + 3}`,
    })),
    "p2",
    instant("15:41"),
    instant("15:41"),
  );
  const late = actions[11];
  if (late !== undefined) {
    log.append(
      [
        {
          type: "action-due-moved",
          actionId: late.id,
          dueAt: instant("15:46"),
        },
      ],
      "p2",
      instant("15:41"),
      instant("15:41"),
    );
  }
}

const holding =
  "Nous avons connaissance de signalements sur la batterie du Lumen S2. Par précaution, débranchez-la. Nos équipes vérifient ; prochain point à 14 h.";
const recall =
  "Nous retirons de la vente le lot S2-0417. Si votre batterie gonfle ou chauffe, débranchez-la et appelez le 09 70 00 00 00, gratuit, jusqu’à minuit. Nous publions les résultats des essais demain à 10 h. — Anne, Lumen";

const approval = (
  role: "commsDirector" | "legalCounsel" | "cellLead",
  deputy: "crisisDirector" | "cellLead" | null,
) => ({
  role,
  deputy,
  deputyAfterMinutes: 15,
});

function steps(cards: number): readonly Step[] {
  const received = (sourceId: string, added: number, firstRow: number): CrisisEvent => ({
    type: "mentions-received",
    batch: firstRow,
    sourceId,
    added,
    updated: 0,
    firstRow,
    lastRow: firstRow + added - 1,
    seal: "0".repeat(64),
  });
  return [
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
}

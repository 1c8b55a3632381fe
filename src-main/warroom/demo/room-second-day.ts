import type { DemoStep } from "./demo-script.ts";
import type { Published } from "./publish-drafts.ts";
import {
  approve,
  commit,
  decision,
  duty,
  note,
  progress,
  qualify,
  sitrep,
  step,
  t1,
  t2,
} from "./room-steps.ts";

/** The inquiry, the results kept on the hour, the way out. */
export function secondDay({ idOf, latest, textOf }: Published): readonly DemoStep[] {
  const complaints = latest("complaint", Date.parse(t2("11:28:00")), 5);
  return [
    duty(t2("06:36:00"), "anne", "commsDirector"),
    step(
      t2("06:39:30"),
      "nadia",
      {
        type: "raise-alert",
        text: "Le Relais du Centre publie un mail interne de novembre : trois surchauffes signalées, « à suivre après les fêtes ».",
        mentionIds: [idOf("enquete.x")],
      },
      { as: "alert:inquiry" },
    ),
    step(
      t2("06:44:00"),
      "nadia",
      {
        type: "record-information",
        text: "Trois surchauffes du lot 0417 auraient été signalées en interne dès novembre.",
        status: "unverified",
        mentionIds: [idOf("enquete.x")],
        roots: [idOf("enquete.x")],
      },
      { as: "information:november" },
    ),
    step(t2("06:47:00"), "sophie", {
      type: "change-alert-status",
      alertId: "ref:alert:inquiry",
      status: "qualified",
      reason: "Document d’apparence authentique, date précise. Autre chose que la rumeur d’hier.",
    }),
    step(t2("06:51:00"), "sophie", {
      type: "change-information-status",
      informationId: "ref:information:november",
      status: "verifying",
      reason: "Messagerie de la qualité, Julien et la direction de l’usine.",
    }),
    step(t2("06:56:00"), "mathieu", {
      type: "change-severity",
      severity: 3,
      reason: "Troisième vague, fondée cette fois : notre délai de réaction est en cause.",
    }),
    step(
      t2("07:21:30"),
      "julien",
      {
        type: "change-information-status",
        informationId: "ref:information:november",
        status: "verified",
        reason: "Mail du 24 novembre retrouvé, trois retours, deux destinataires, sans suite.",
      },
      { as: "verified:november" },
    ),
    decision(
      t2("07:27:00"),
      "mathieu",
      "Confirmer l’authenticité du mail avant la radio. Dire « nous nous sommes trompés » et ne pas s’abriter derrière la rumeur d’hier.",
      "decision:admit",
      [idOf("enquete.x")],
    ),
    qualify(t2("07:31:00"), "nadia", idOf("enquete.x"), "attack", "Mise en cause documentée de notre délai."),
    qualify(t2("07:31:20"), "nadia", idOf("enquete.bluesky"), "attack", "Même enquête, par son auteur."),
    step(
      t2("07:48:00"),
      "sophie",
      {
        type: "add-action",
        title: "Appeler les trois clients de novembre",
        detail:
          "Des excuses d’abord. Demander s’ils acceptent que nous citions leur signalement, sans leurs noms.",
        role: "customerCare",
        dueAt: t2("09:00:00"),
        owner: "ref:person:ines",
      },
      { as: "action:november" },
    ),
    note(
      t2("08:19:00"),
      "thomas",
      "fact",
      "Le directeur général sur Radio Estuaire, 8 h 10 : « Nous nous sommes trompés. » Excuses, revue du service après-vente annoncée.",
      [],
      { occurredAt: t2("08:10:00") },
    ),
    sitrep(
      t2("08:30:00"),
      "sophie",
      "Mail de novembre authentifié et assumé à l’antenne. Résultats du laboratoire reçus à 8 h 24 : 9 batteries défaillantes sur 212, toutes du lot 0417, sertissage d’une languette. Publication à 10 h comme promis.",
    ),
    step(t2("08:34:00"), "sophie", {
      type: "change-information-status",
      informationId: "ref:information:defect",
      status: "verified",
      reason: "Rapport du laboratoire : défaut de sertissage, 9 sur 64 dans le lot, 0 sur 148 ailleurs.",
    }),
    step(
      t2("08:47:00"),
      "karim",
      {
        type: "draft-statement",
        title: "Résultats des essais",
        isHolding: false,
        wording: { text: textOf("results.x"), channel: "x", lang: "fr", validUntil: t2("12:00:00") },
        approvers: [
          { role: "legalCounsel", deputy: "crisisDirector", deputyAfterMinutes: 15 },
          { role: "cellLead", deputy: "crisisDirector", deputyAfterMinutes: 15 },
          { role: "commsDirector", deputy: "crisisDirector", deputyAfterMinutes: 15 },
        ],
        template: null,
        mentionIds: [idOf("enquete.x")],
      },
      { as: "statement:results" },
    ),
    step(t2("08:58:00"), "karim", { type: "submit-statement", statementId: "ref:statement:results" }),
    approve(t2("09:06:00"), "anne", "commsDirector", "results"),
    approve(t2("09:11:00"), "sophie", "cellLead", "results"),
    // Julien is on the telephone with the administration: the deputy takes over once the delay has passed.
    approve(t2("09:14:30"), "mathieu", "legalCounsel", "results"),
    progress(
      t2("09:21:00"),
      "ines",
      "november",
      "done",
      "Les trois sont joints. Deux acceptent d’être cités, le troisième ne veut plus entendre parler de nous.",
    ),
    step(
      t2("10:00:30"),
      "ines",
      {
        type: "publish-statement",
        statementId: "ref:statement:results",
        fingerprint: "ref:fingerprint:statement:results",
        url: "https://lumorel.example/s2",
        mentionId: idOf("results.x"),
      },
      { as: "published:results", occurredAt: t2("10:00:14") },
    ),
    step(t2("10:00:50"), "karim", { type: "keep-commitment", commitmentId: "ref:commitment:results" }),
    commit(
      t2("10:04:00"),
      "karim",
      "Point public sur les remplacements et remboursements, samedi 14 mars à 10 h",
      "2026-03-14T09:00:00.000Z",
      "commitment:refunds",
    ),
    qualify(t2("10:07:00"), "nadia", idOf("results.x"), "denial", "Nos résultats."),
    qualify(
      t2("11:26:00"),
      "nadia",
      idOf("lea2.x"),
      "support",
      "Suite de Léa : explique, reconnaît, ne charge pas.",
    ),
    progress(
      t2("11:27:00"),
      "ines",
      "care-first",
      "done",
      "Toutes les personnes qui ont écrit avec photo ont été rappelées.",
    ),
    step(t2("11:29:00"), "ines", { type: "flag-mentions", mentionIds: [...complaints] }),
    step(t2("11:30:00"), "nadia", {
      type: "assign-mentions",
      mentionIds: [...complaints],
      to: "ref:person:ines",
    }),
    note(
      t2("11:44:00"),
      "nadia",
      "assessment",
      "Depuis 10 h le sujet passe de « qui savait » à « comment être remboursé ». Les plaintes qui restent portent sur le délai du transporteur.",
      complaints.slice(0, 2),
    ),
    sitrep(
      t2("12:30:00"),
      "sophie",
      "Résultats publiés à 10 h 00. Vélos Kerdanet reprend la vente hors lot 0417. 412 enlèvements faits sur 1 260 demandes. Reste : les caisses agréées et les batteries revendues d’occasion.",
    ),
    step(t2("13:52:00"), "mathieu", {
      type: "change-severity",
      severity: 2,
      reason: "Plus de mise en cause nouvelle depuis deux heures, questions pratiques.",
    }),
    step(t2("14:20:00"), "julien", {
      type: "correct-entry",
      corrects: "ref:entry:archive",
      text: "La bannière de 2024 est restée cinq semaines en ligne, et non six : du 4 mars au 8 avril.",
      reason: "Vérifié sur la page archivée, avant le dépôt de plainte.",
    }),
    note(
      t2("14:46:00"),
      "julien",
      "fact",
      "Plainte déposée contre personne non dénommée, pour le document falsifié.",
      [idOf("rumour.flash")],
      { occurredAt: t2("14:30:00") },
    ),
    decision(
      t2("16:24:00"),
      "mathieu",
      "Sortir de crise : consigne connue, cause établie, remplacement engagé. La veille reste renforcée jusqu’au 14 mars.",
      "decision:stand-down",
    ),
    step(
      t2("16:30:00"),
      "mathieu",
      { type: "change-crisis-status", status: "standDown", reason: "Décision de 16 h 24." },
      { as: "stood-down" },
    ),
    progress(t2("16:31:00"), "mathieu", "stand-down", "done", "Prononcée à 16 h 30."),
    note(
      t2("16:58:00"),
      "thomas",
      "assessment",
      "Pour le RETEX : 39 minutes avant les premiers mots, dont 12 avant d’ouvrir la salle ; quatorze semaines avant le retrait. Le second chiffre compte plus que le premier.",
    ),
    ...[
      "opened",
      "published:holding",
      "decision:withdraw",
      "refuted",
      "published:second",
      "verified:november",
      "published:results",
      "stood-down",
    ].map((name, index) =>
      step(t2(`17:0${index + 1}:00`), "thomas", {
        type: "star-entry",
        position: `ref:position:${name}` as const,
      }),
    ),
    step(t2("17:20:00"), "mathieu", {
      type: "change-severity",
      severity: 1,
      reason: "Retour à la veille.",
    }),
  ];
}

/** Everything recorded by the room lies between these two instants. */
export const roomHours = { from: t1("05:00:00"), to: t2("18:08:00") } as const;

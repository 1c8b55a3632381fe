import type { DemoStep } from "./demo-script.ts";
import type { Published } from "./publish-drafts.ts";
import { commit, decision, note, progress, qualify, sitrep, step, t1, t2 } from "./room-steps.ts";

/** From statement no. 2 to the night. */
export function evening({ idOf, latest }: Published): readonly DemoStep[] {
  const complaints = latest("complaint", Date.parse(t1("16:24:00")), 6);
  return [
    step(
      t1("16:02:20"),
      "ines",
      {
        type: "publish-statement",
        statementId: "ref:statement:second",
        fingerprint: "ref:fingerprint:statement:second",
        url: "https://lumorel.example/s2",
        mentionId: idOf("n2.x"),
      },
      { as: "published:second", occurredAt: t1("16:02:06") },
    ),
    step(t1("16:02:50"), "karim", { type: "keep-commitment", commitmentId: "ref:commitment:16h" }),
    commit(
      t1("16:03:20"),
      "karim",
      "Résultats des essais publiés mercredi à 10 h",
      t2("10:00:00"),
      "commitment:results",
    ),
    progress(t1("16:03:50"), "anne", "keep-next-update", "done", "16 h 02, deux minutes après l’heure dite."),
    progress(
      t1("16:04:30"),
      "mathieu",
      "recall-decision",
      "done",
      "Retrait volontaire du lot 0417 ; pas de rappel des autres lots sans résultat.",
    ),
    qualify(t1("16:05:10"), "ines", idOf("n2.x"), "denial", "Notre déclaration n° 2."),
    qualify(t1("16:05:30"), "ines", idOf("n2.bluesky"), "denial", "Notre déclaration n° 2."),
    sitrep(
      t1("16:12:00"),
      "sophie",
      "Déclaration n° 2 publiée à 16 h 02 : lot retiré, démenti, résultats demain 10 h. Ligne dédiée : quatorze conseillers jusqu’à minuit. Point dur : la caisse de transport agréée, 300 disponibles ce soir.",
    ),
    progress(t1("16:20:40"), "karim", "agency-2", "done", "Rappelée à 16 h 20. Dépêche conforme."),
    step(t1("16:25:00"), "ines", { type: "flag-mentions", mentionIds: [...complaints] }),
    step(t1("16:25:20"), "ines", {
      type: "assign-mentions",
      mentionIds: [...complaints],
      to: "ref:person:ines",
    }),
    step(t1("16:31:00"), "nadia", {
      type: "note-mention",
      mentionId: idOf("rumour.flash"),
      text: "Toujours en ligne après la vérification de Rivage TV. Pas de demande de retrait pour l’instant (décision de 14 h 46).",
    }),
    progress(
      t1("16:36:00"),
      "anne",
      "partners",
      "done",
      "Huit joints sur neuf. Habitat Clairsol rappelle demain.",
    ),
    progress(
      t1("16:48:00"),
      "julien",
      "recall-notice",
      "done",
      "Fiche publiée sur le site officiel des rappels à 16 h 44.",
    ),
    note(
      t1("17:17:30"),
      "nadia",
      "fact",
      "Vélos Kerdanet suspend la vente « à titre conservatoire » et nous garde son estime. Ton mesuré, à ne pas commenter.",
      [idOf("partner.kerdanet")],
    ),
    decision(
      t1("17:24:00"),
      "mathieu",
      "Aucune réponse publique à Vélos Kerdanet. J’appelle leur directrice.",
      "decision:kerdanet",
      [idOf("partner.kerdanet")],
    ),
    progress(
      t1("17:36:00"),
      "nadia",
      "measure-answer",
      "done",
      "De 16 h à 17 h, la rumeur a perdu plus du tiers de son rythme de l’heure d’avant. Concomitance, pas preuve : la vérification de Rivage TV est de 15 h 24.",
    ),
    progress(
      t1("18:12:00"),
      "sophie",
      "shifts",
      "done",
      "Nuit : Sophie et Inès jusqu’à 23 h, astreinte Karim. Reprise à 6 h 30. Inès est là depuis 7 h : trop long, à relever demain.",
    ),
    sitrep(
      t1("19:02:00"),
      "sophie",
      "212 batteries réunies pour les essais. 1 140 appels reçus, 96 enlèvements programmés. Karim passe au journal de 20 h de Rivage TV. Risque de la nuit : un départ de feu attribué à une S2.",
    ),
    step(t1("20:31:00"), "nadia", {
      type: "end-duty",
      role: "logger",
      handover:
        "Tout est à jour jusqu’à 20 h 30. À noter demain matin : les résultats du laboratoire, attendus vers 8 h 30.",
      to: "ref:person:thomas",
    }),
    step(t1("21:15:00"), "mathieu", {
      type: "change-severity",
      severity: 2,
      reason: "Rumeur infirmée et en recul, consigne connue. Le produit reste le sujet.",
    }),
    step(t1("23:04:00"), "anne", {
      type: "end-duty",
      role: "commsDirector",
      handover: "Rien ne part cette nuit sans m’appeler. Brouillon des résultats chez Karim.",
      to: null,
    }),
  ];
}

import type { DemoCommand, DemoStep } from "./demo-script.ts";
import type { Published } from "./publish-drafts.ts";
import {
  approve,
  decision,
  duty,
  join,
  note,
  people,
  progress,
  qualify,
  sitrep,
  step,
  t1,
} from "./room-steps.ts";

const approversOfSecond = [
  { role: "legalCounsel", deputy: "crisisDirector", deputyAfterMinutes: 15 },
  { role: "cellLead", deputy: "crisisDirector", deputyAfterMinutes: 15 },
  { role: "commsDirector", deputy: "crisisDirector", deputyAfterMinutes: 16 },
] as const satisfies Extract<DemoCommand, { type: "draft-statement" }>["approvers"];

/** The rumour, its refutation, the campaign, and statement no. 2 up to its last approval. */
export function afternoon({ idOf, textOf }: Published): readonly DemoStep[] {
  return [
    join(t1("13:53:00"), "sophie", people.nadia),
    duty(t1("13:54:00"), "nadia", "monitor"),
    step(
      t1("14:01:20"),
      "nadia",
      {
        type: "raise-alert",
        text: "Infos Flash (213 000 abonnés) parle d’un « rappel caché » depuis mars, document flou à l’appui.",
        mentionIds: [idOf("rumour.flash")],
      },
      { as: "alert:rumour" },
    ),
    step(t1("14:03:00"), "sophie", {
      type: "change-alert-status",
      alertId: "ref:alert:rumour",
      status: "qualified",
      reason: "Accusation grave, document à vérifier avant tout.",
    }),
    sitrep(
      t1("14:10:30"),
      "sophie",
      "Volume en baisse depuis 13 h 15 puis nouvelle vague à 13 h 58 : « rappel caché ». Rien dans nos archives ne correspond à un rappel S2. Vérification en cours, ne rien démentir avant. Essais : 22 batteries en chauffe, premières mesures à 15 h.",
    ),
    step(
      t1("14:13:30"),
      "nadia",
      {
        type: "record-information",
        text: "Lumorel aurait organisé en mars un rappel caché auprès de 600 magasins.",
        status: "unverified",
        mentionIds: [idOf("rumour.flash")],
        roots: [idOf("rumour.flash"), idOf("rumour.alerte"), idOf("rumour.veille")],
      },
      { as: "information:rumour" },
    ),
    qualify(t1("14:14:30"), "nadia", idOf("rumour.flash"), "rumour", "Document non sourcé, date coupée."),
    qualify(t1("14:14:50"), "nadia", idOf("rumour.alerte"), "rumour", "Même document."),
    qualify(t1("14:15:10"), "nadia", idOf("rumour.veille"), "rumour", "Même document, au conditionnel."),
    step(t1("14:16:00"), "sophie", {
      type: "change-information-status",
      informationId: "ref:information:rumour",
      status: "verifying",
      reason: "Archives du réseau et du service juridique, Julien et la logistique.",
    }),
    step(
      t1("14:18:40"),
      "mathieu",
      {
        type: "change-severity",
        severity: 3,
        reason:
          "Rumeur d’une faute intentionnelle, trois racines en un quart d’heure. La confiance est en jeu, pas seulement le produit.",
      },
      { as: "severity:3" },
    ),
    step(t1("14:22:00"), "thomas", {
      type: "end-duty",
      role: "logger",
      handover:
        "En suspens : rappel de l’agence fait, déclaration n° 2 à écrire, document du « rappel caché » chez Julien. Les heures de la qualité sont notées à la minute, les appels presse à l’heure d’appel. Je reviens à 20 h 30.",
      to: "ref:person:nadia",
    }),
    note(
      t1("14:28:10"),
      "sophie",
      "assumption",
      "Le document pourrait être la note d’échange des chargeurs S1 de 2024 : même mise en page, ancien logo.",
      [idOf("rumour.alerte")],
    ),
    note(
      t1("14:36:40"),
      "julien",
      "fact",
      "Trouvé : note du 4 mars 2024, échange volontaire du chargeur S1, connecteur trop court. Bannière en page d’accueil pendant six semaines, courrier à tous les clients S1. La S2 n’était pas en vente.",
      [],
      { as: "entry:archive" },
    ),
    step(
      t1("14:44:20"),
      "julien",
      {
        type: "change-information-status",
        informationId: "ref:information:rumour",
        status: "refuted",
        reason: "C’est la note publique de 2024 sur le chargeur S1, date coupée et deuxième ligne floutée.",
      },
      { as: "refuted" },
    ),
    decision(
      t1("14:46:00"),
      "anne",
      "Ne pas répondre sous le message d’Infos Flash. Donner l’original à trois rédactions et démentir dans la déclaration n° 2, sans répéter la rumeur.",
      "decision:rumour",
    ),
    note(
      t1("14:51:30"),
      "karim",
      "fact",
      "Original de la note envoyé à l’Agence Continentale, à Rivage TV et à Ouest-Quotidien.",
      [],
      { occurredAt: t1("14:47:00") },
    ),
    progress(
      t1("14:58:00"),
      "anne",
      "retailers",
      "done",
      "600 magasins prévenus par courriel et téléphone, blocage du lot compris.",
    ),
    sitrep(
      t1("15:06:00"),
      "sophie",
      "Rumeur infirmée à 14 h 44 : note publique de 2024 sur un chargeur. Essais : trois batteries du lot dépassent 50 °C au repos, aucune des autres lots. La déclaration n° 2 annonce le retrait. Prochain point à 16 h.",
    ),
    step(t1("15:13:40"), "nadia", {
      type: "change-alert-status",
      alertId: "demo-alert-campaign",
      status: "qualified",
      reason: "Un texte, des dizaines de comptes, neuf partenaires nommés à tour de rôle.",
    }),
    qualify(t1("15:14:20"), "nadia", idOf("campaign.1"), "campaign", "Texte répété visant nos partenaires."),
    qualify(t1("15:14:40"), "nadia", idOf("campaign.2"), "campaign", "Texte répété visant nos partenaires."),
    step(
      t1("15:16:00"),
      "anne",
      {
        type: "add-action",
        title: "Prévenir les 9 partenaires visés",
        detail:
          "Un appel chacun : ce qui se passe, ce que nous retirons, à quelle heure. Ne pas leur demander de nous défendre.",
        role: "commsDirector",
        dueAt: t1("16:10:00"),
        owner: "ref:person:anne",
      },
      { as: "action:partners" },
    ),
    step(
      t1("15:17:30"),
      "karim",
      {
        type: "draft-statement",
        title: "Retrait du lot S2-0417",
        isHolding: false,
        wording: {
          text: "Nous retirons de la vente le lot S2-0417. Si vous l’avez, ne l’utilisez plus. Aucun rappel n’a été caché : le document de 2024 concerne un chargeur S1. Résultats des essais demain à 10 h. — Anne, Lumorel",
          channel: "x",
          lang: "fr",
          validUntil: t1("18:00:00"),
        },
        approvers: [...approversOfSecond],
        template: null,
        mentionIds: [idOf("rumour.flash")],
      },
      { as: "statement:second" },
    ),
    step(t1("15:21:00"), "karim", { type: "submit-statement", statementId: "ref:statement:second" }),
    step(
      t1("15:24:40"),
      "karim",
      {
        type: "draft-statement",
        title: "Réponse sur l’usage des batteries",
        isHolding: false,
        wording: {
          text: "Une grande partie des cas signalés provient de batteries chargées avec un matériel inadapté. Lumorel rappelle que le respect de la notice garantit une utilisation sûre de la S2.",
          channel: "press",
          lang: "fr",
          validUntil: null,
        },
        approvers: [
          { role: "legalCounsel", deputy: null, deputyAfterMinutes: 30 },
          { role: "commsDirector", deputy: "crisisDirector", deputyAfterMinutes: 20 },
        ],
        template: null,
        mentionIds: [],
      },
      { as: "statement:blame" },
    ),
    step(t1("15:25:20"), "karim", { type: "submit-statement", statementId: "ref:statement:blame" }),
    note(
      t1("15:27:30"),
      "nadia",
      "fact",
      "Appel de l’Agence Continentale : confirme-t-on un retrait ? À rappeler après publication.",
      [],
      { occurredAt: t1("15:26:00") },
    ),
    step(
      t1("15:28:00"),
      "nadia",
      {
        type: "add-action",
        title: "Rappeler l’Agence Continentale (appel de 15 h 26)",
        detail: "Après la publication de la n° 2, pas avant.",
        role: "spokesperson",
        dueAt: t1("15:46:00"),
        owner: "ref:person:karim",
      },
      { as: "action:agency-2" },
    ),
    approve(t1("15:29:50"), "julien", "legalCounsel", "second"),
    qualify(t1("15:31:00"), "nadia", idOf("verif.x"), "denial", "Vérification indépendante du document."),
    qualify(
      t1("15:31:20"),
      "nadia",
      idOf("verif.bluesky"),
      "denial",
      "Vérification indépendante du document.",
    ),
    step(t1("15:34:10"), "julien", {
      type: "reject-statement",
      statementId: "ref:statement:blame",
      role: "legalCounsel",
      fingerprint: "ref:fingerprint:statement:blame",
      reason:
        "Faux à cette heure : les essais montrent un défaut au repos, avec le chargeur d’origine. Accuser les clients nous exposerait et les blesserait.",
    }),
    step(t1("15:38:30"), "karim", {
      type: "edit-statement",
      statementId: "ref:statement:second",
      title: "Retrait du lot S2-0417",
      wording: { text: textOf("n2.x"), channel: "x", lang: "fr", validUntil: t1("18:00:00") },
      approvers: [...approversOfSecond],
    }),
    note(
      t1("15:39:20"),
      "sophie",
      "fact",
      "La n° 2 a été modifiée à ma demande : numéro d’appel, enlèvement à domicile, excuse. La validation juridique de 15 h 29 est caduque.",
    ),
    step(t1("15:41:00"), "karim", { type: "submit-statement", statementId: "ref:statement:second" }),
    approve(t1("15:47:10"), "julien", "legalCounsel", "second"),
    approve(t1("15:51:20"), "sophie", "cellLead", "second"),
    approve(t1("15:56:40"), "anne", "commsDirector", "second"),
  ];
}

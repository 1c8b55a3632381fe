import { demoNetworks } from "./demo-corpus.ts";
import type { DemoHostEvent, DemoScript } from "./demo-script.ts";
import { instantOf } from "./paris-clock.ts";
import type { Published } from "./publish-drafts.ts";
import { lostOnX, mastodonCut } from "./reception.ts";
import { t1, t2 } from "./room-steps.ts";

const labels: Readonly<Record<string, string>> = {
  x: "X",
  bluesky: "Bluesky",
  mastodon: "Mastodon",
  forum: "Forum vélo",
  press: "Presse",
};

const demoSourceIds = [...demoNetworks, "press"] as const;

/** What the feeds do, and the alerts the war room raises by itself. */
export function hostEvents({ idOf }: Published): DemoScript["hostEvents"] {
  const at = (instant: string, event: DemoHostEvent) => ({ at: instant, event });
  return [
    ...demoSourceIds.flatMap((sourceId, index) => [
      at(t1(`05:00:${10 + index}`), {
        type: "source-added",
        sourceId,
        kind: "replay",
        label: labels[sourceId] ?? sourceId,
        settings: { demo: true },
      }),
      at(t1(`05:00:${20 + index}`), { type: "source-connected", sourceId }),
    ]),
    at(t1("11:56:20"), {
      type: "alert-raised",
      alertId: "demo-alert-spike",
      kind: "spike",
      text: "Pic : plus de vingt mentions par minute depuis 11 h 53, contre moins d’une toute la matinée.",
      mentionIds: [idOf("lea.x"), idOf("lea.bluesky")],
    }),
    at(instantOf(mastodonCut.from), {
      type: "source-cut",
      sourceId: "mastodon",
      reason: "Le serveur a fermé la connexion (503).",
      since: instantOf(mastodonCut.from),
    }),
    at(instantOf(mastodonCut.to), { type: "source-connected", sourceId: "mastodon" }),
    at(t1("14:12:40"), {
      type: "alert-raised",
      alertId: "demo-alert-burst",
      kind: "burst",
      text: "Rafale « rappel caché » : trois racines en quatorze minutes.",
      mentionIds: [idOf("rumour.flash"), idOf("rumour.alerte"), idOf("rumour.veille")],
    }),
    at(t1("15:12:50"), {
      type: "alert-raised",
      alertId: "demo-alert-campaign",
      kind: "coordination",
      text: "Texte quasi identique publié par plus de vingt comptes en quatre minutes, neuf partenaires visés.",
      mentionIds: [idOf("campaign.1"), idOf("campaign.2"), idOf("campaign.3")],
    }),
    at(t2("00:35:04"), {
      type: "source-gap-found",
      sourceId: "x",
      from: instantOf(lostOnX.from),
      to: instantOf(lostOnX.to),
      reason: "Quota atteint : ces quatre minutes ne seront pas rendues.",
    }),
    ...demoSourceIds.map((sourceId, index) =>
      at(t2(`18:07:${30 + index}`), { type: "source-ended", sourceId }),
    ),
  ];
}

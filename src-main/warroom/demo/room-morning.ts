import type { DemoStep } from "./demo-script.ts";
import type { Published } from "./publish-drafts.ts";
import { duty, join, note, people, qualify, step, t1 } from "./room-steps.ts";

export const crisisTitle = {
  fr: "Surchauffe des batteries Lumorel S2",
  en: "Lumorel S2 battery overheating",
} as const;
export const brand = "Lumorel";
export const crisisStart = t1("11:52:00");

/** The watch, from five in the morning to the video of 11:52. */
export function morning({ idOf }: Published): readonly DemoStep[] {
  return [
    step(t1("05:00:00"), "host", {
      type: "open-crisis",
      crisisId: "demo-lumorel-s2",
      name: "Veille Lumorel S2",
      brand,
      startedAt: t1("05:00:00"),
      lang: "fr",
      query: "",
      isDemo: true,
    }),
    join(t1("05:00:05"), "host", people.ines),
    duty(t1("06:58:10"), "ines", "monitor"),
    note(
      t1("07:04:30"),
      "ines",
      "fact",
      "Forum : un fil « batterie tiède au repos » ouvert à 6 h 41, lot S2-0417 cité. Ton calme, mesures précises. À suivre.",
      [idOf("weak.forum")],
    ),
    step(
      t1("09:21:40"),
      "ines",
      {
        type: "raise-alert",
        text: "Signal faible : deux batteries S2 gonflées ou tièdes au repos en trois heures, même lot 0417, deux sources sans lien.",
        mentionIds: [idOf("weak.forum"), idOf("weak.claire")],
      },
      { as: "alert:weak" },
    ),
    step(t1("09:22:15"), "ines", { type: "flag-mentions", mentionIds: [idOf("weak.claire")] }),
    step(t1("09:26:50"), "ines", {
      type: "note-mention",
      mentionId: idOf("weak.claire"),
      text: "Trois appels sans rappel confirmés par le service client. Ticket rouvert, rappel demandé avant 11 h.",
    }),
    step(t1("10:24:30"), "ines", { type: "flag-mentions", mentionIds: [idOf("weak.marc")] }),
    join(t1("10:47:10"), "ines", people.sophie),
    step(t1("10:49:00"), "sophie", {
      type: "change-alert-status",
      alertId: "ref:alert:weak",
      status: "acknowledged",
      reason: "Vu par la cellule. Je demande à l’usine le nombre de retours sur ce lot.",
    }),
    step(t1("10:52:20"), "sophie", {
      type: "change-crisis-status",
      status: "preAlert",
      reason: "Trois signalements du même lot en quatre heures, dont un avec mesure.",
    }),
    step(
      t1("10:55:00"),
      "sophie",
      {
        type: "record-information",
        text: "Des batteries S2 du lot 0417 chaufferaient débranchées.",
        status: "unverified",
        mentionIds: [idOf("weak.claire"), idOf("weak.marc")],
        roots: [idOf("weak.forum")],
      },
      { as: "information:defect" },
    ),
    note(
      t1("11:57:30"),
      "ines",
      "fact",
      "Vidéo de Léa bricole (61 800 abonnés) à 11 h 52 : S2 débranchée, 61 °C, lot 0417 à l’écran. Publiée sur quatre réseaux. Elle demande une consigne, elle n’accuse pas.",
      [idOf("lea.x"), idOf("lea.bluesky")],
      { as: "entry:video" },
    ),
    step(t1("11:58:10"), "ines", {
      type: "change-alert-status",
      alertId: "demo-alert-spike",
      status: "acknowledged",
      reason: "C’est la vidéo de Léa bricole.",
    }),
    qualify(
      t1("11:59:00"),
      "ines",
      idOf("lea.x"),
      "attack",
      "Mise en cause du produit, factuelle. À traiter comme un signalement.",
    ),
    qualify(t1("11:59:25"), "ines", idOf("lea.bluesky"), "attack", "Même vidéo que sur X."),
  ];
}

import type { RecentCrisis } from "../../../src-main/contract/seat-message.ts";
import { instant, storyNow } from "./story-frame.ts";

export const crisisPath = "/crises/lumen.contrefeu";

/** What the start screen lists: one under way, one in review, one untouched, one from a newer version. */
export const recentCrises: readonly RecentCrisis[] = [
  {
    path: crisisPath,
    name: "Surchauffe des batteries Lumen S2",
    brand: "Lumen",
    status: "open",
    severity: 3,
    isDemo: true,
    startedAt: instant("12:04"),
    lastAt: storyNow,
    mentions: 5812,
    peak: { at: instant("14:00"), perHour: 4120 },
    spark: [3, 4, 3, 5, 6, 4, 3, 8, 40, 120, 410, 380, 260, 240, 200, 640, 900, 760, 520, 480],
    fault: null,
  },
  {
    path: "/crises/paiement.contrefeu",
    name: "Panne de paiement du 12 janvier",
    brand: "Orrel",
    status: "review",
    severity: 2,
    isDemo: false,
    startedAt: "2026-01-12T08:10:00.000Z",
    lastAt: "2026-01-13T19:00:00.000Z",
    mentions: 48_210,
    peak: { at: "2026-01-12T09:00:00.000Z", perHour: 9300 },
    spark: [2, 3, 90, 400, 380, 210, 120, 80, 60, 30, 20, 10, 8, 6, 4],
    fault: null,
  },
  {
    path: "/crises/neuf.contrefeu",
    name: "Propos du directeur",
    brand: "Maison Véra",
    status: "watch",
    severity: null,
    isDemo: false,
    startedAt: null,
    lastAt: null,
    mentions: 0,
    peak: null,
    spark: [],
    fault: null,
  },
  {
    path: "/crises/futur.contrefeu",
    name: "futur.contrefeu",
    brand: "",
    status: "",
    severity: null,
    isDemo: false,
    startedAt: null,
    lastAt: null,
    mentions: 0,
    peak: null,
    spark: [],
    fault: "file.newer-version",
  },
];

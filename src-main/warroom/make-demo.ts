import type { Refusal } from "../contract/refusal.ts";
import type { Language } from "../contract/vocabulary.ts";
import type { Door } from "./house-door.ts";

/** Makes the demo crisis and enters it: written whole (`review`), or arriving as one looks on (`live`). */
export type DemoMaker = (
  mode: "live" | "review",
  lang: Language,
  door: Door,
) => Promise<{ readonly path: string } | Refusal>;

import { useLayout } from "../../state/layout.ts";
import { useWhereabouts } from "../../state/whereabouts.ts";

/** True while keys without a modifier belong to this pane. */
export const responseHasKeys = (): boolean =>
  useLayout.getState().active === "response" && useWhereabouts.getState().place === "room";

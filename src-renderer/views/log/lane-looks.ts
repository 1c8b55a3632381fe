import {
  type Icon,
  IconAlertTriangle,
  IconAntennaBars5,
  IconBroadcast,
  IconChecks,
  IconGavel,
  IconMessageCheck,
  IconNote,
} from "@tabler/icons-react";
import type { Lane } from "../../../src-main/contract/vocabulary.ts";

/** The sign of each lane; its word stands beside it or in its title. */
export const laneIcons: Readonly<Record<Lane, Icon>> = {
  alerts: IconAlertTriangle,
  decisions: IconGavel,
  statements: IconMessageCheck,
  actions: IconChecks,
  notes: IconNote,
  severity: IconAntennaBars5,
  feeds: IconBroadcast,
};

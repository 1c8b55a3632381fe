import type { Link } from "../../contract/link.ts";

/** The host's end of a link: it also knows how much the seat has not read yet. */
export interface HostLink extends Link {
  /** Bytes sent and not yet taken by the other side; 0 where that cannot be known. */
  waitingBytes(): number;
}

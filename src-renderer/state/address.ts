export const places = [
  "room",
  "log",
  "playbooks",
  "statements",
  "actions",
  "sources",
  "team",
  "review",
  "settings",
] as const;
export type Place = (typeof places)[number];

/** Where a seat is, as the page's address says it. */
export interface Address {
  readonly place: Place;
  /** What the place shows (`#/log/42`); null: its start. */
  readonly detail: string | null;
}

export function readAddress(hash: string): Address {
  const [, name = "", ...rest] = hash.split("/");
  const place = places.find((known) => known === name) ?? "room";
  const detail = rest.length > 0 ? decodeURIComponent(rest.join("/")) : null;
  return { place, detail };
}

export function writeAddress({ place, detail }: Address): string {
  return detail === null ? `#/${place}` : `#/${place}/${encodeURIComponent(detail)}`;
}

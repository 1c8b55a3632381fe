import { useRoom } from "../state/room.ts";
import classes from "./PersonAvatar.module.css";

/** First letters of the first and last words of a name. */
export function initials(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .split(/[\s-]+/);
  const first = words[0]?.[0] ?? "?";
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? "") : (words[0]?.[1] ?? "");
  return (first + last).toLocaleUpperCase();
}

// Four earth tones: enough to tell neighbours apart, none of them means anything.
function toneOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % 4;
}

/** Letters of a person, on one of four earth tones that mean nothing. Named by `title`. */
export function PersonAvatar(props: {
  readonly personId: string;
  readonly size?: number;
  readonly title?: string;
}) {
  const { personId, size = 22, title } = props;
  const name = useRoom((room) => room.people[personId]?.name) ?? personId;
  return (
    <span
      className={classes.avatar}
      data-tone={toneOf(personId)}
      style={{ width: size, height: size }}
      role="img"
      aria-label={title ?? name}
      title={title ?? name}
    >
      {initials(name)}
    </span>
  );
}

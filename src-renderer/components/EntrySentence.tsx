import { useMemo } from "react";
import { useSpeech } from "../i18n/language.ts";
import { useRoom } from "../state/room.ts";
import { entryWords } from "./entry-words.ts";
import type { Told } from "./event-values.ts";
import { SafeText } from "./SafeText.tsx";

/** An entry of the log in one sentence; what people wrote in it is shown as hostile text is. */
export function EntrySentence(props: {
  readonly entry: Told;
  readonly foldAt?: number;
  readonly className?: string;
}) {
  const { entry, foldAt = 300, className = "" } = props;
  const speech = useSpeech();
  const room = useRoom((state) => state);
  const words = useMemo(() => entryWords(entry, room, speech), [entry, room, speech]);
  return <SafeText text={words} foldAt={foldAt} isInline className={className} />;
}

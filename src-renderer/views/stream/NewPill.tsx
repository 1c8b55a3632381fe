import { IconArrowUp } from "@tabler/icons-react";
import { useSpeech } from "../../i18n/language.ts";
import type { Feed, FeedState } from "./feed-state.ts";
import classes from "./NewPill.module.css";

/** What arrived and is not shown, or the way back up from deep in the past. */
export function NewPill({ feed, state }: { readonly feed: Feed; readonly state: FeedState }) {
  const { t, formats } = useSpeech();
  const { waiting, window } = state;
  const isDeep = !window.hasNewest && window.rows.length > 0;
  if (waiting.count === 0 && !isDeep) return null;
  const shown = formats.number(waiting.count) + (waiting.isCapped ? "+" : "");
  return (
    <button
      type="button"
      className={classes.pill}
      data-quiet={waiting.count === 0}
      title={t("stream.new.title")}
      onClick={() => void feed.toNewest()}
    >
      <IconArrowUp size={14} stroke={2} aria-hidden />
      {waiting.count === 0 ? t("stream.new.back") : t("stream.new", { count: waiting.count, shown })}
    </button>
  );
}

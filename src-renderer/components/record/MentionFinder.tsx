import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { MentionRow } from "../../../src-main/contract/answer.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { SafeText } from "../SafeText.tsx";
import { SourceBadge } from "../SourceBadge.tsx";
import classes from "./MentionFinder.module.css";
import type { PickedMention } from "./record-form.ts";

const mostFound = 6;

/** Finds mentions by their words, to join them to the entry being written; closed until it is asked for. */
export function MentionFinder(props: {
  readonly joined: readonly PickedMention[];
  readonly onJoin: (mention: PickedMention) => void;
}) {
  const { joined, onJoin } = props;
  const { t } = useSpeech();
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 150);
  const { answer, refused } = useAnswer(
    text === ""
      ? null
      : {
          name: "mentions",
          filter: { text },
          before: null,
          after: null,
          // Those that are joined already are not offered again.
          limit: Math.min(mostFound + joined.length, 500),
          withCount: false,
          isGlance: true,
          asOf: null,
        },
  );
  const rows = (text === "" ? [] : (answer?.rows ?? []))
    .filter(({ mention }) => !joined.some(({ id }) => id === mention.id))
    .slice(0, mostFound);
  if (!isOpen) {
    return (
      <div>
        <Button
          size="compact-sm"
          leftSection={<IconSearch size={14} stroke={1.75} />}
          onClick={() => setOpen(true)}
        >
          {t("log.record.find")}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.finder}>
      <TextInput
        ref={field}
        label={t("log.record.find")}
        placeholder={t("log.record.find.words")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          // One looks for a mention here: the entry is written from its own fields.
          if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.preventDefault();
        }}
        autoFocus
      />
      <p className={classes.said} role="status">
        {refused !== null
          ? t("log.record.find.unread")
          : text !== "" && answer !== null && t("log.record.find.found", { count: rows.length })}
      </p>
      {rows.length > 0 && (
        <ul className={classes.found} aria-label={t("log.record.find.list")}>
          {rows.map((row) => (
            <li key={row.mention.id}>
              <Found
                row={row}
                onJoin={() => {
                  onJoin({ id: row.mention.id, root: row.root });
                  field.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Found({ row, onJoin }: { readonly row: MentionRow; readonly onJoin: () => void }) {
  const { t, formats } = useSpeech();
  const { mention, time } = row;
  const who = mention.author?.name ?? mention.author?.handle ?? t("log.mention.nobody");
  return (
    <button type="button" title={t("log.record.find.join")} onClick={onJoin}>
      <SourceBadge source={mention.source} />
      <span className={classes.words}>
        <b>
          <SafeText text={who} isInline foldAt={Number.POSITIVE_INFINITY} />
        </b>
        <span className={classes.text}>
          <SafeText
            text={row.isErased ? t("log.mention.erased") : mention.text.slice(0, 160)}
            isInline
            foldAt={Number.POSITIVE_INFINITY}
          />
        </span>
      </span>
      <time dateTime={new Date(time).toISOString()}>{formats.dateTime(time)}</time>
    </button>
  );
}

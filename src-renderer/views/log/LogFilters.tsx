import { CloseButton, Select, TextInput } from "@mantine/core";
import { IconSearch, IconStar, IconX } from "@tabler/icons-react";
import { type RefObject, useMemo } from "react";
import { lanes } from "../../../src-main/contract/vocabulary.ts";
import { Chip } from "../../components/Chip.tsx";
import { personName } from "../../components/event-values.ts";
import { useCollator, useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { setPeriod, usePeriod } from "../../state/whereabouts.ts";
import classes from "./LogFilters.module.css";
import { laneIcons } from "./lane-looks.ts";
import { clearFilters, setLogView, toggleLane, useLogView } from "./log-view.ts";

/** What narrows the main courante: words, lanes, who, the story, the period brushed on the timeline. */
export function LogFilters(props: {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly isFiltered: boolean;
}) {
  const { t, formats } = useSpeech();
  const view = useLogView();
  const period = usePeriod();
  return (
    <search className={classes.filters} aria-label={t("log.filters")} data-print="no">
      <TextInput
        ref={props.search}
        className={classes.search ?? ""}
        aria-label={t("log.search")}
        placeholder={t("log.search")}
        leftSection={<IconSearch size={15} stroke={1.75} />}
        rightSection={
          view.text === "" ? null : (
            <CloseButton
              size="xs"
              aria-label={t("log.clearSearch")}
              onClick={() => setLogView({ text: "" })}
            />
          )
        }
        value={view.text}
        onChange={(event) => setLogView({ text: event.currentTarget.value })}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
      <Chip isOn={view.isStory} onToggle={() => setLogView({ isStory: !view.isStory })}>
        <IconStar size={13} stroke={1.75} aria-hidden />
        {t("log.story")}
      </Chip>
      <span className={classes.rule} />
      {lanes.map((lane) => {
        const Glyph = laneIcons[lane];
        return (
          <Chip key={lane} isOn={view.lanes.includes(lane)} onToggle={() => toggleLane(lane)}>
            <Glyph size={13} stroke={1.75} aria-hidden />
            {t(`words.lane.${lane}`)}
          </Chip>
        );
      })}
      <WhoSelect />
      <Chip
        isOn={view.order === "recorded"}
        onToggle={() => setLogView({ order: view.order === "recorded" ? "occurred" : "recorded" })}
      >
        {t("log.order.recorded")}
      </Chip>
      {period !== null && (
        <Chip isOn onToggle={() => setPeriod(null)} label={t("frame.period.clear")}>
          {t("frame.period.label", { from: formats.time(period.from), to: formats.time(period.to) })}
          <IconX size={13} stroke={1.75} aria-hidden />
        </Chip>
      )}
      {props.isFiltered && (
        <button
          type="button"
          className={classes.clear}
          onClick={() => {
            clearFilters();
            setPeriod(null);
          }}
        >
          {t("log.clearFilters")}
        </button>
      )}
    </search>
  );
}

function WhoSelect() {
  const speech = useSpeech();
  const { t } = speech;
  const collator = useCollator();
  const room = useRoom((state) => state);
  const by = useLogView((view) => view.by);
  const { entries, people } = room;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the room, only its entries and people are read.
  const who = useMemo(() => {
    const ids = [...new Set(entries.map((entry) => entry.by))];
    return ids
      .map((value) => ({ value, label: personName(value, room, speech) }))
      .sort((a, b) => collator.compare(a.label, b.label));
  }, [entries, people, speech, collator]);
  return (
    <Select
      className={classes.who ?? ""}
      aria-label={t("log.who")}
      placeholder={t("log.who")}
      data={who}
      value={by}
      onChange={(value) => setLogView({ by: value })}
      clearable
      clearButtonProps={{ "aria-label": t("log.clearWho") }}
      searchable={who.length > 8}
    />
  );
}

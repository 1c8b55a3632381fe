import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSpeech } from "../../i18n/language.ts";
import { useLiveNow } from "../../state/clock.ts";
import { useLiveRoom } from "../../state/room.ts";
import { roomNow } from "../../state/seat-store.ts";
import { dayOf, daysBack, readTime, timeOn } from "./typed-time.ts";
import classes from "./WhenField.module.css";

const steps = [5, 15, 30].map((minutes) => minutes * 60_000);

/**
 * When it happened, ms UTC; null: now, whenever it is written down. A day of the crisis and a time typed in 24 hours,
 * whatever the browser's own fields would show; says both times in a sentence.
 */
export function WhenField(props: {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly label?: string;
  /** True: a moment to give, not when something happened: no shortcuts to now, no sentence. */
  readonly isBare?: boolean;
}) {
  const { value, onChange, label, isBare = false } = props;
  const { t, formats } = useSpeech();
  const now = useLiveNow();
  const start = useLiveRoom((room) =>
    Date.parse(room.crisis?.startedAt ?? room.entries[0]?.occurredAt ?? ""),
  );
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value ?? now;
  const days = daysBack(now, Math.min(Number.isNaN(start) ? now : start, shown));
  const choose = (next: number | null): void => {
    setTyped(null);
    onChange(next);
  };
  const type = (text: string): void => {
    setTyped(text);
    const time = readTime(text);
    if (time !== null) onChange(timeOn(dayOf(shown), time));
  };
  const isWrong = typed !== null && readTime(typed) === null;
  return (
    <fieldset className={classes.when}>
      <legend>{label ?? t("log.record.when")}</legend>
      <div className={classes.fields}>
        <Select
          className={classes.day ?? ""}
          aria-label={t("log.record.day")}
          data={days.map((day, at) => ({
            value: String(day),
            label: at === 0 ? t("log.record.today") : at === 1 ? t("log.record.yesterday") : formats.day(day),
          }))}
          value={String(dayOf(shown))}
          allowDeselect={false}
          onChange={(day) => {
            const at = new Date(shown);
            if (day !== null) choose(timeOn(Number(day), { hours: at.getHours(), minutes: at.getMinutes() }));
          }}
        />
        <TextInput
          className={classes.time ?? ""}
          aria-label={t("log.record.time")}
          inputMode="numeric"
          value={typed ?? formats.time(shown)}
          error={isWrong}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
        />
        {!isBare && (
          <button
            type="button"
            className={classes.step}
            aria-pressed={value === null}
            onClick={() => choose(null)}
          >
            {t("log.record.now")}
          </button>
        )}
        {(isBare ? [] : steps).map((step) => (
          <button
            key={step}
            type="button"
            className={classes.step}
            onClick={() => choose(Math.floor((roomNow() - step) / 60_000) * 60_000)}
          >
            {t("log.record.ago", { duration: formats.duration(step) })}
          </button>
        ))}
      </div>
      {!isBare && (
        <p className={classes.said} data-late={value !== null} role="status">
          {value === null
            ? t("log.record.happensNow")
            : t("log.record.happened", {
                when: formats.dateTime(value),
                ago: formats.relative(Math.min(value, now), now),
              })}
        </p>
      )}
    </fieldset>
  );
}

import { Select, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useSpeech } from "../i18n/language.ts";
import classes from "./DayTimeField.module.css";
import { dayOf, readTime, timeOn } from "./record/typed-time.ts";

/**
 * A day of a list and a time typed in 24 hours, whatever the browser's own fields would show. `value` in ms UTC; null:
 * neither is chosen yet.
 */
export function DayTimeField(props: {
  readonly label: string;
  readonly dayLabel: string;
  readonly timeLabel: string;
  /** Local midnights, ms UTC, with the words for each. */
  readonly days: readonly { readonly day: number; readonly label: string }[];
  readonly value: number | null;
  /** The day of a time typed before any day. */
  readonly firstDay: number;
  readonly onChange: (value: number) => void;
  /** True: what a dialog is opened for; the time has the focus. */
  readonly isFirst?: boolean;
  /** Beside the two fields. */
  readonly children?: ReactNode;
}) {
  const { label, dayLabel, timeLabel, days, value, firstDay, onChange, isFirst = false, children } = props;
  const { formats } = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string): void => {
    setTyped(text);
    const time = readTime(text);
    if (time !== null) onChange(timeOn(value === null ? firstDay : dayOf(value), time));
  };
  const isWrong = typed !== null && typed.trim() !== "" && readTime(typed) === null;
  return (
    <fieldset className={classes.when}>
      <legend>{label}</legend>
      <div className={classes.fields}>
        <Select
          className={classes.day ?? ""}
          aria-label={dayLabel}
          placeholder="—"
          data={days.map((one) => ({ value: String(one.day), label: one.label }))}
          value={value === null ? null : String(dayOf(value))}
          allowDeselect={false}
          onChange={(day) => {
            if (day === null) return;
            const at = new Date(value ?? 0);
            setTyped(null);
            onChange(
              timeOn(Number(day), value === null ? noon : { hours: at.getHours(), minutes: at.getMinutes() }),
            );
          }}
        />
        <TextInput
          className={classes.time ?? ""}
          aria-label={timeLabel}
          inputMode="numeric"
          placeholder="—"
          value={typed ?? (value === null ? "" : formats.time(value))}
          error={isWrong}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
          {...(isFirst ? { "data-autofocus": true } : {})}
        />
        {children}
      </div>
    </fieldset>
  );
}

const noon = { hours: 12, minutes: 0 };

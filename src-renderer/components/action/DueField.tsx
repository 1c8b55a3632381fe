import { TextInput } from "@mantine/core";
import { useSpeech } from "../../i18n/language.ts";
import { roomNow } from "../../state/seat-store.ts";
import { fromLocalField, toLocalField } from "../response/local-time.ts";
import classes from "./DueField.module.css";

const steps = [15, 30, 60, 120].map((minutes) => minutes * 60_000);

/** A due time by field or by one of four usual delays from now. `value` is an ISO instant or null. */
export function DueField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly description?: string;
}) {
  const { label, value, onChange, description } = props;
  const { t, formats } = useSpeech();
  return (
    <div className={classes.due}>
      <TextInput
        type="datetime-local"
        label={label}
        value={value === null ? "" : toLocalField(Date.parse(value))}
        onChange={(event) => onChange(fromLocalField(event.currentTarget.value))}
        {...(description === undefined ? {} : { description })}
      />
      <div className={classes.steps}>
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            className={classes.step}
            onClick={() => onChange(new Date(Math.ceil((roomNow() + step) / 60_000) * 60_000).toISOString())}
          >
            {t("response.due.in", { duration: formats.duration(step) })}
          </button>
        ))}
        <button type="button" className={classes.step} onClick={() => onChange(null)}>
          {t("response.due.none")}
        </button>
      </div>
    </div>
  );
}

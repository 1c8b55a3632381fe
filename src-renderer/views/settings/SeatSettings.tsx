import { Button, SegmentedControl, Switch } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import type { Language } from "../../../src-main/contract/vocabulary.ts";
import { useSpeech } from "../../i18n/language.ts";
import { runById } from "../../state/commands.ts";
import { setPreference, usePreferences } from "../../state/preferences.ts";
import type { Density, ThemeChoice } from "../../state/start-preferences.ts";
import classes from "./Settings.module.css";

const themes: readonly ThemeChoice[] = ["auto", "light", "dark", "contrast"];
const densities: readonly Density[] = ["comfortable", "compact"];
const langs: readonly Language[] = ["fr", "en"];

/** How this seat looks and answers to keys; kept on this machine, seen by nobody else. */
export function SeatSettings() {
  const { t } = useSpeech();
  const { theme, density, hasMotion, lang } = usePreferences();
  return (
    <section className={classes.section} aria-labelledby="settings-seat">
      <h3 id="settings-seat">{t("settings.seat")}</h3>
      <p className={classes.quiet}>{t("settings.seatBody")}</p>
      <Choice
        label={t("settings.lang")}
        value={lang}
        values={langs}
        words={(one) => t(`settings.lang.${one}`)}
        onChange={(chosen) => setPreference({ lang: chosen })}
      />
      <Choice
        label={t("settings.theme")}
        value={theme}
        values={themes}
        words={(one) => t(`settings.theme.${one}`)}
        onChange={(chosen) => setPreference({ theme: chosen })}
      />
      <Choice
        label={t("settings.density")}
        value={density}
        values={densities}
        words={(one) => t(`settings.density.${one}`)}
        onChange={(chosen) => setPreference({ density: chosen })}
      />
      <Switch
        label={t("settings.motion")}
        description={t("settings.motionHint")}
        checked={hasMotion}
        onChange={(event) => setPreference({ hasMotion: event.currentTarget.checked })}
      />
      <Keys />
    </section>
  );
}

function Keys() {
  const { t } = useSpeech();
  const hasSingleKeys = usePreferences((preferences) => preferences.hasSingleKeys);
  const changed = usePreferences((preferences) => Object.keys(preferences.shortcuts).length);
  return (
    <>
      <Switch
        label={t("frame.shortcuts.allOff")}
        description={t("settings.singleKeysHint")}
        checked={hasSingleKeys}
        onChange={(event) => setPreference({ hasSingleKeys: event.currentTarget.checked })}
      />
      <div className={classes.row}>
        <Button
          leftSection={<IconKeyboard size={15} stroke={1.75} />}
          onClick={() => runById("frame.shortcuts")}
        >
          {t("settings.shortcuts")}
        </Button>
        <span className={classes.quiet}>{t("settings.shortcutsChanged", { count: changed })}</span>
      </div>
    </>
  );
}

function Choice<V extends string>(props: {
  readonly label: string;
  readonly value: V;
  readonly values: readonly V[];
  readonly words: (value: V) => string;
  readonly onChange: (value: V) => void;
}) {
  const { label, value, values, words, onChange } = props;
  return (
    <div className={classes.choice}>
      <span className={classes.label}>{label}</span>
      <SegmentedControl
        aria-label={label}
        value={value}
        data={values.map((one) => ({ value: one, label: words(one) }))}
        onChange={(chosen) => onChange(chosen)}
      />
    </div>
  );
}

import { Button, SegmentedControl, Switch, TextInput } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { PlainHeader } from "../../components/PaneHeader.tsx";
import { useT } from "../../i18n/language.ts";
import { runById } from "../../state/commands.ts";
import { type Density, setPreference, type ThemeChoice, usePreferences } from "../../state/preferences.ts";
import { useSeatStore } from "../../state/seat-store.ts";
import { CrisisSettings } from "./CrisisSettings.tsx";
import classes from "./SettingsPlace.module.css";

const themes: readonly ThemeChoice[] = ["auto", "light", "dark", "contrast"];
const densities: readonly Density[] = ["comfortable", "compact"];

/** What this person likes, kept on this machine; and the crisis itself, kept in the log. */
export function SettingsPlace() {
  const t = useT();
  const preferences = usePreferences();
  const path = useSeatStore((seat) => seat.crisisPath);
  return (
    <div className={classes.place}>
      <PlainHeader title={t("frame.place.settings")} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling page is reached and moved by keyboard. */}
      <section className={classes.page} tabIndex={0} aria-label={t("frame.place.settings")}>
        <Group title={t("settings.crisis")} body={t("settings.crisis.body")}>
          <CrisisSettings />
        </Group>
        <Group title={t("settings.seat")} body={t("settings.seat.body")}>
          <Row label={t("settings.lang")}>
            {(id) => (
              <SegmentedControl
                aria-labelledby={id}
                size="xs"
                value={preferences.lang}
                onChange={(lang) => setPreference({ lang: lang === "en" ? "en" : "fr" })}
                data={[
                  { value: "fr", label: "Français" },
                  { value: "en", label: "English" },
                ]}
              />
            )}
          </Row>
          <Row label={t("settings.theme")}>
            {(id) => (
              <SegmentedControl
                aria-labelledby={id}
                size="xs"
                value={preferences.theme}
                onChange={(value) =>
                  setPreference({ theme: themes.find((theme) => theme === value) ?? "auto" })
                }
                data={themes.map((theme) => ({ value: theme, label: t(`settings.theme.${theme}`) }))}
              />
            )}
          </Row>
          <Row label={t("settings.density")}>
            {(id) => (
              <SegmentedControl
                aria-labelledby={id}
                size="xs"
                value={preferences.density}
                onChange={(value) =>
                  setPreference({ density: densities.find((density) => density === value) ?? "comfortable" })
                }
                data={densities.map((density) => ({
                  value: density,
                  label: t(`settings.density.${density}`),
                }))}
              />
            )}
          </Row>
          <Row label={t("settings.motion")} body={t("settings.motion.body")}>
            {(id) => (
              <Switch
                aria-labelledby={id}
                checked={preferences.hasMotion}
                onChange={(event) => setPreference({ hasMotion: event.currentTarget.checked })}
              />
            )}
          </Row>
          <Row label={t("frame.shortcuts.allOff")} body={t("settings.singleKeys.body")}>
            {(id) => (
              <Switch
                aria-labelledby={id}
                checked={preferences.hasSingleKeys}
                onChange={(event) => setPreference({ hasSingleKeys: event.currentTarget.checked })}
              />
            )}
          </Row>
          <Row label={t("frame.shortcuts.title")}>
            {() => (
              <Button size="xs" onClick={() => runById("frame.shortcuts")}>
                {t("settings.shortcuts.open")}
              </Button>
            )}
          </Row>
        </Group>
        <Group title={t("settings.kept")} body={t("settings.kept.body")}>
          <TextInput
            label={t("settings.file")}
            value={path ?? ""}
            readOnly
            size="xs"
            className={classes.wide ?? ""}
          />
          <p className={classes.note}>{t("settings.kept.cache")}</p>
        </Group>
      </section>
    </div>
  );
}

function Group(props: { readonly title: string; readonly body: string; readonly children: ReactNode }) {
  return (
    <section className={classes.group}>
      <div>
        <h3>{props.title}</h3>
        <p className={classes.note}>{props.body}</p>
      </div>
      <div className={classes.fields}>{props.children}</div>
    </section>
  );
}

function Row(props: {
  readonly label: string;
  readonly body?: string;
  readonly children: (labelId: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={classes.row}>
      <div>
        <span id={id}>{props.label}</span>
        {props.body !== undefined && <p className={classes.note}>{props.body}</p>}
      </div>
      {props.children(id)}
    </div>
  );
}

import { Menu } from "@mantine/core";
import { Severity, SeverityBars } from "../../components/Severity.tsx";
import { useT } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import classes from "./BarSeverity.module.css";
import { changeSeverity } from "./change-severity.ts";

const levels = [4, 3, 2, 1] as const;

/** The level, and the way to change it. */
export function BarSeverity() {
  const t = useT();
  const severity = useRoom((room) => room.crisis?.severity ?? null);
  const isReplaying = useIsReplaying();
  const label =
    severity === null
      ? t("frame.bar.noSeverity")
      : t("frame.bar.severity", {
          level: severity,
          word: t(`words.severity.${severity}`),
        });
  return (
    <Menu disabled={isReplaying} position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.severity} title={label}>
          {severity === null ? <span className={classes.none}>{label}</span> : <Severity level={severity} />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("frame.bar.changeSeverity")}</Menu.Label>
        {levels.map((level) => (
          <Menu.Item
            key={level}
            disabled={level === severity}
            leftSection={<SeverityBars level={level} />}
            onClick={() => changeSeverity(level)}
          >
            {t("frame.bar.level", { level })} · {t(`words.severity.${level}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

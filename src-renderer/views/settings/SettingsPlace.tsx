import { PlainHeader } from "../../components/PaneHeader.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { CrisisSettings } from "./CrisisSettings.tsx";
import { MachineSettings } from "./MachineSettings.tsx";
import { SeatSettings } from "./SeatSettings.tsx";
import classes from "./Settings.module.css";

/** The crisis itself, this seat, this machine. */
export function SettingsPlace() {
  const { t } = useSpeech();
  return (
    <div className={classes.place}>
      <PlainHeader title={t("frame.place.settings")} />
      <div className={classes.body}>
        <div className={classes.columns}>
          <CrisisSettings />
          <div className={classes.column}>
            <SeatSettings />
            <MachineSettings />
          </div>
        </div>
      </div>
    </div>
  );
}

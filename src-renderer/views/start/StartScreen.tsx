import { IconFlame } from "@tabler/icons-react";
import { Kbd } from "../../components/Kbd.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { CrisisList } from "./CrisisList.tsx";
import { DemoButtons } from "./DemoButtons.tsx";
import classes from "./StartScreen.module.css";
import { useRecentCrises } from "./use-recent-crises.ts";
import { Ways } from "./Ways.tsx";

/** Before any crisis is open: the recent ones, a new one, files, the demo. */
export function StartScreen() {
  const { t, rich } = useSpeech();
  const recent = useRecentCrises();
  const isFirstRun = recent.crises !== null && recent.crises.length === 0;
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <span className={classes.mark}>
          <IconFlame size={24} stroke={1.75} aria-hidden />
        </span>
        <div>
          <h1>{t("frame.product")}</h1>
          <p>{t("start.tagline")}</p>
        </div>
      </header>
      <main className={classes.main}>
        <section className={classes.recent} aria-label={t("start.recent")}>
          {recent.crises === null && <Loading />}
          {isFirstRun && <FirstSteps />}
          {recent.crises !== null && !isFirstRun && (
            <CrisisList crises={recent.crises} onChanged={recent.reload} />
          )}
          {recent.folder !== null && (
            <p className={classes.folder}>{t("start.folder", { folder: recent.folder })}</p>
          )}
        </section>
        <Ways hasDemo={!isFirstRun} />
      </main>
      <footer className={classes.foot}>
        {rich("start.first.keys", {
          palette: <Kbd shortcut="mod+k" />,
          help: <Kbd shortcut="?" />,
        })}
      </footer>
    </div>
  );
}

function FirstSteps() {
  const { t } = useSpeech();
  return (
    <div className={classes.first}>
      <h2>{t("start.first.title")}</h2>
      <ol>
        <li>{t("start.first.1")}</li>
        <li>{t("start.first.2")}</li>
        <li>{t("start.first.3")}</li>
      </ol>
      <section className={classes.demo} aria-labelledby="first-demo">
        <div>
          <h3 id="first-demo">{t("start.demo")}</h3>
          <p>{t("start.demo.body")}</p>
        </div>
        <DemoButtons isMain />
      </section>
    </div>
  );
}

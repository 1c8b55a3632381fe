import { Button } from "@mantine/core";
import { IconShieldHalf } from "@tabler/icons-react";
import { useRef } from "react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { openDesk } from "../../components/response/desk.ts";
import { PastNotice } from "../../components/response/PastNotice.tsx";
import { writeNew } from "../../components/response/use-response-commands.ts";
import { StatementCard } from "../../components/statement/StatementCard.tsx";
import { StatementRow } from "../../components/statement/StatementRow.tsx";
import { openStatements } from "../../components/statement/statement-record.ts";
import { useStatementKeys } from "../../components/statement/use-statement-keys.ts";
import { KeptDrafts } from "../../components/statement-editor/KeptDrafts.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { useMe } from "../../state/seat-store.ts";
import { waitingFor } from "../../state/waiting-for-me.ts";
import { select, useSelection } from "../../state/whereabouts.ts";
import { ActionCards } from "./ActionCards.tsx";
import { responseHasKeys } from "./has-keys.ts";
import classes from "./ResponsePane.module.css";

/** What is under way: one statement whole, the others in two lines, then the action cards. */
export function NowAnswering() {
  const { t } = useSpeech();
  const scroll = useRef<HTMLDivElement>(null);
  const room = useRoom((state) => state);
  const me = useMe();
  const now = useShownNow();
  const isPast = useIsReplaying();
  const selection = useSelection();
  const open = openStatements(room.statements);
  const picked =
    selection.kind === "statement" ? open.find((statement) => statement.id === selection.id) : undefined;
  // Whoever must speak sees their own first; then what presses most.
  const mine = waitingFor(room, me, now)[0]?.statement;
  const main = picked ?? mine ?? open[0];
  const others = open.filter((statement) => statement.id !== main?.id);
  useStatementKeys("pane", main, responseHasKeys);
  const hasActions = Object.keys(room.actions).length > 0;
  if (open.length === 0 && !hasActions) {
    return (
      <div className={classes.scroll}>
        <KeptDrafts />
        <EmptyState
          icon={IconShieldHalf}
          title={t("response.pane.empty")}
          body={t("response.pane.emptyBody")}
        >
          <Button
            variant="filled"
            disabled={isPast}
            onClick={() => openDesk({ at: "start-playbook", playbook: null })}
          >
            {t("response.command.startPlaybook")}
          </Button>
          <Button disabled={isPast} onClick={writeNew}>
            {t("response.command.draft")}
          </Button>
        </EmptyState>
      </div>
    );
  }
  return (
    <div ref={scroll} className={classes.scroll}>
      <PastNotice />
      <div className={classes.statements}>
        <KeptDrafts />
        {main !== undefined && <StatementCard key={main.id} statement={main} />}
        {others.length > 0 && (
          <section aria-label={t("response.pane.others")} className={classes.others}>
            {others.map((statement) => (
              <StatementRow
                key={statement.id}
                statement={statement}
                isPicked={false}
                isBrief
                onPick={() => select({ kind: "statement", id: statement.id })}
              />
            ))}
          </section>
        )}
      </div>
      <ActionCards scrollRef={scroll} />
    </div>
  );
}

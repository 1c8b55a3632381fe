import { Button } from "@mantine/core";
import { IconMessage2 } from "@tabler/icons-react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PastNotice } from "../../components/response/PastNotice.tsx";
import { writeNew } from "../../components/response/use-response-commands.ts";
import { StatementCard } from "../../components/statement/StatementCard.tsx";
import { StatementRow } from "../../components/statement/StatementRow.tsx";
import { useStatementKeys } from "../../components/statement/use-statement-keys.ts";
import { KeptDrafts } from "../../components/statement-editor/KeptDrafts.tsx";
import { useT } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { nothing, select, useSelection } from "../../state/whereabouts.ts";
import { responseHasKeys } from "./has-keys.ts";
import classes from "./ResponsePane.module.css";

/** Every statement of the crisis, the newest first; the picked one whole, in its place. */
export function AllStatements() {
  const t = useT();
  const isPast = useIsReplaying();
  const statements = useRoom((room) => room.statements);
  const selection = useSelection();
  const pickedId = selection.kind === "statement" ? selection.id : null;
  const all = Object.values(statements).toSorted((a, b) => b.number - a.number);
  useStatementKeys("pane", pickedId === null ? undefined : statements[pickedId], responseHasKeys);
  if (all.length === 0) {
    return (
      <div className={classes.scroll}>
        <KeptDrafts />
        <EmptyState
          icon={IconMessage2}
          title={t("response.pane.noStatements")}
          body={t("response.pane.noStatementsBody")}
        >
          <Button variant="filled" disabled={isPast} onClick={writeNew}>
            {t("response.command.draft")}
          </Button>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={classes.scroll}>
      <PastNotice />
      <div className={classes.statements}>
        <KeptDrafts />
        {all.map((statement) =>
          statement.id === pickedId ? (
            <StatementCard key={statement.id} statement={statement} />
          ) : (
            <StatementRow
              key={statement.id}
              statement={statement}
              isPicked={false}
              onPick={() => select({ kind: "statement", id: statement.id })}
            />
          ),
        )}
        {pickedId !== null && (
          <Button variant="subtle" onClick={() => select(nothing)}>
            {t("frame.command.clearSelection")}
          </Button>
        )}
      </div>
    </div>
  );
}

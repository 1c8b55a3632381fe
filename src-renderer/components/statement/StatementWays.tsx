import { Button } from "@mantine/core";
import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { useT } from "../../i18n/language.ts";
import type { RoomCommand } from "../../state/commands.ts";
import { useIsReplaying } from "../../state/replay.ts";
import type { Standing } from "./circuit.ts";
import classes from "./StatementCard.module.css";
import { statementCommands } from "./statement-commands.ts";

/** The two buttons that matter now, by status; none while others must speak. */
export function StatementWays(props: { readonly statement: StatementView; readonly standing: Standing }) {
  const { statement, standing } = props;
  const t = useT();
  const isPast = useIsReplaying();
  const { status } = statement;
  if (status === "inReview" && standing.kind !== "may") return null;
  // In the past the same buttons stand, dead, so that one sees what could be done then.
  const offered = statementCommands(statement, standing, false).filter((command) => command.when?.() ?? true);
  const named = (name: string): RoomCommand | undefined =>
    offered.find((command) => command.id === `response.statement.${name}`);
  const main = named("approve") ?? named("submit") ?? named("publish");
  const other = named("reject") ?? (main === undefined ? named("correct") : named("edit"));
  if (main === undefined && other === undefined) return null;
  const isDeputy = standing.kind === "may" && standing.isDeputy && status === "inReview";
  return (
    <div className={classes.act}>
      <div className={classes.ways}>
        {other !== undefined && (
          <Button size="sm" px={8} fullWidth disabled={isPast} onClick={other.run}>
            {t(other.label)}
          </Button>
        )}
        {main !== undefined && (
          <Button size="sm" px={8} fullWidth variant="filled" disabled={isPast} onClick={main.run}>
            {isDeputy ? t("response.statement.approveDeputy") : t(main.label)}
          </Button>
        )}
      </div>
    </div>
  );
}

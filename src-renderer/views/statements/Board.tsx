import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { StatementRow } from "../../components/statement/StatementRow.tsx";
import { useSpeech } from "../../i18n/language.ts";
import classes from "./Board.module.css";
import { boardColumns, sortOnBoard } from "./board-columns.ts";

/** One column a status; beside an opened statement the columns stand one under the other. */
export function Board(props: {
  readonly statements: Readonly<Record<string, StatementView>>;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}) {
  const { statements, openId, onOpen } = props;
  const { t, formats } = useSpeech();
  const sorted = sortOnBoard(Object.values(statements));
  const isList = openId !== null;
  return (
    <div className={classes.board} data-list={isList}>
      {boardColumns.map((column) => {
        const own = sorted[column];
        if (isList && own.length === 0) return null;
        return (
          <section key={column} className={classes.column} data-column={column} data-empty={own.length === 0}>
            <h3 className={classes.head}>
              {t(`response.board.column.${column}`)} <span>{formats.number(own.length)}</span>
            </h3>
            {own.length === 0 ? (
              <p className={classes.none}>{t(`response.board.none.${column}`)}</p>
            ) : (
              own.map((statement) => (
                <StatementRow
                  key={statement.id}
                  statement={statement}
                  isInColumn
                  isPicked={statement.id === openId}
                  onPick={() => onOpen(statement.id)}
                />
              ))
            )}
          </section>
        );
      })}
    </div>
  );
}

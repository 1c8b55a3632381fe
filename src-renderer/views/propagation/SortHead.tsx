import { Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useState } from "react";
import classes from "./Table.module.css";

/** Which column a table is sorted by, and which way: numbers begin with the largest, words with a. */
export interface Order<Column extends string> {
  readonly column: Column;
  readonly isDown: boolean;
  readonly by: (column: Column, isDown: boolean) => void;
}

export function useOrder<Column extends string>(column: Column, isDown: boolean): Order<Column> {
  const [order, setOrder] = useState({ column, isDown });
  return { ...order, by: (next, down) => setOrder({ column: next, isDown: down }) };
}

/** A heading that sorts its column, and says so. */
export function SortHead<Column extends string>(props: {
  readonly order: Order<Column>;
  readonly column: Column;
  readonly name: string;
  readonly help?: string;
  readonly isWords?: boolean;
}) {
  const { order, column, name, help, isWords = false } = props;
  const isOn = order.column === column;
  const Arrow = order.isDown ? IconArrowDown : IconArrowUp;
  const button = (
    <button
      type="button"
      className={classes.sort}
      {...(help === undefined ? {} : { "aria-description": help })}
      onClick={() => order.by(column, isOn ? !order.isDown : !isWords)}
    >
      {name}
      {isOn && <Arrow size={12} stroke={2} aria-hidden />}
    </button>
  );
  return (
    <th
      scope="col"
      data-words={isWords}
      aria-sort={isOn ? (order.isDown ? "descending" : "ascending") : "none"}
    >
      {help === undefined ? (
        button
      ) : (
        <Tooltip label={help} multiline w={240}>
          {button}
        </Tooltip>
      )}
    </th>
  );
}

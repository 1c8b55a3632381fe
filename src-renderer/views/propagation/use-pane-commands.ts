import { useCommands } from "../../state/commands.ts";
import type { PaneTool } from "./PaneTools.tsx";

/** The pane's tools by name, in the palette and for whoever gives them a key. */
export function usePaneCommands(tools: PaneTool): void {
  const { withInferred, isTable } = tools;
  useCommands([
    {
      id: "propagation.crisis",
      label: "propagation.scope.crisis.command",
      group: "view",
      run: () => tools.show("crisis"),
    },
    {
      id: "propagation.cascade",
      label: "propagation.scope.cascade.command",
      group: "view",
      run: () => tools.show("cascade"),
    },
    {
      id: "propagation.accounts",
      label: "propagation.scope.accounts.command",
      group: "view",
      run: () => tools.show("accounts"),
    },
    {
      id: "propagation.inferred",
      label: withInferred ? "propagation.hideInferred" : "propagation.showInferred",
      group: "view",
      run: () => tools.setInferred(!withInferred),
    },
    {
      id: "propagation.table",
      label: isTable ? "propagation.showDrawing" : "propagation.showTable",
      group: "view",
      run: () => tools.setTable(!isTable),
    },
    { id: "propagation.fit", label: "propagation.fit", group: "view", when: () => !isTable, run: tools.fit },
    {
      id: "propagation.export",
      label: "propagation.export",
      group: "view",
      when: () => !isTable,
      run: tools.save,
    },
  ]);
}

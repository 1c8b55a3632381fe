/** Who may import whom: DESIGN's table as data. A folder is named by its path; the longest match wins. */
export interface FolderRule {
  readonly folder: string;
  /** Folders and packages it may import; "node:" is all of Node. */
  readonly may: readonly string[];
  /** Folders whose types only it may import. */
  readonly typesOnly?: readonly string[];
}

const react = ["react", "react-dom", "@mantine/", "@tabler/icons-react", "@fontsource", "zustand", "virtua"];

export const importTable: readonly FolderRule[] = [
  { folder: "src-main/contract", may: ["zod"] },
  { folder: "src-main/domain", may: ["src-main/contract"] },
  { folder: "src-main/analysis", may: ["src-main/contract", "eld"] },
  { folder: "src-main/projections", may: ["src-main/contract"] },
  {
    folder: "src-main/sources",
    may: [
      "src-main/contract",
      "src-main/analysis",
      "node:",
      "undici",
      "ws",
      "ipaddr.js",
      "papaparse",
      "read-excel-file",
      "feedsmith",
      "tar-stream",
      "zod",
    ],
  },
  { folder: "src-main/store", may: ["src-main/contract", "better-sqlite3", "node:", "zod"] },
  // Of Node, the war room has threads only: heavy analysis must not hold the writer.
  {
    folder: "src-main/warroom",
    may: [
      "src-main/contract",
      "src-main/domain",
      "src-main/analysis",
      "src-main/projections",
      "node:worker_threads",
    ],
    typesOnly: ["src-main/store", "src-main/sources"],
  },
  {
    folder: "src-main/seats",
    may: ["src-main/contract", "ws", "node:", "intl-messageformat"],
    typesOnly: ["src-main/warroom"],
  },
  {
    folder: "src-main/shell",
    may: ["electron", "electron-updater", "node:", "src-main/"],
  },
  { folder: "src-main/cli", may: ["src-main/", "node:", "zod"] },
  { folder: "src-main", may: ["src-main/", "node:", "ws", "intl-messageformat"] },
  {
    folder: "src-renderer/graph",
    may: ["src-renderer/graph", "d3", "src-main/contract", "src-main/analysis", "src-main/projections"],
  },
  {
    folder: "src-renderer",
    may: [
      "src-renderer",
      "src-main/contract",
      "src-main/analysis",
      "src-main/projections",
      "intl-messageformat",
      "d3",
      "uqr",
      ...react,
    ],
    typesOnly: ["src-main/domain"],
  },
];

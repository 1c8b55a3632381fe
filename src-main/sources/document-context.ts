import type { FileFormat } from "../contract/source.ts";
import type { CsvMapping } from "./csv/csv-mapping.ts";
import type { ReadMemory } from "./read-json-record.ts";
import type { BatchCollector } from "./record-batch.ts";

/** What every reader of a document is given. */
export interface DocumentContext {
  readonly as: FileFormat | "auto";
  readonly mapping: CsvMapping | null;
  readonly receivedAt: () => string;
  readonly memory: ReadMemory;
  readonly collector: BatchCollector;
}

/** Reads records into the collector, a step at a time. */
export type Reading = AsyncGenerator<void, void>;

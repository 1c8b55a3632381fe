import { config } from "zod";

// For a page only, which imports this before any schema: zod asks whether it may compile code, and the content policy
// would report the question as an attack. The host keeps its compiled parsers.
config({ jitless: true });

/** Bytes an attachment may have at most. In a file of its own: a seat needs it, and none of the schemas. */
export const attachmentLimit = 25 * 1000 * 1000;

/** One numbered change of the crisis file's schema, in one transaction. Never edited after it has landed. */
export interface Migration {
  /** `user_version` after it. */
  readonly version: number;
  readonly purpose: string;
  readonly sql: string;
}

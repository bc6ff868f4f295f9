/** What an operator makes of the agent: a name, first words and instructions of their own. */
export interface OwnAgent {
  /** What the agent calls itself. */
  name?: string | undefined;
  /** First words of a call, instead of the usual ones. They should say that an AI is speaking. */
  greeting?: string | undefined;
  /** Put before the guardrails, which they cannot undo. */
  instructions?: string | undefined;
  /** What a caller is told who wants a person; nothing where there is none to be reached. */
  person?: Person | undefined;
}

/** Where a person is reached. At least one of the two is there. */
export interface Person {
  /** A number, an address. */
  to?: string | undefined;
  /** The operator's own words. */
  sentence?: string | undefined;
}

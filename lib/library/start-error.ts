/** A reason why the site cannot start that its operator can mend: the message says it all, the stack says nothing. */
export class StartError extends Error {
  override name = 'StartError'
}

/** The one remote call that a bare job answers, with what it was given. */
export const ECHO_METHOD = 'bare.echo';

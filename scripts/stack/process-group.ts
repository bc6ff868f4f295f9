/**
 * Sends a signal to a process and all its descendants that stayed in its group.
 *
 * @param leader process id of the group's leader; signal 0 only asks
 * @returns whether the group exists
 */
export function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-leader, signal);
    return true;
  } catch (error) {
    // EPERM: macOS answers so for a group that holds nothing but zombies.
    if (isErrno(error, 'ESRCH') || isErrno(error, 'EPERM')) return false;
    throw error;
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** A switch that this browser remembers, for all calls. Where storage is forbidden it is off at first, and not kept. */
import { useState } from 'react';

const PREFIX = 'in-call-calendar:';

function isRemembered(name: string): boolean {
  try {
    return localStorage.getItem(PREFIX + name) === 'on';
  } catch {
    return false;
  }
}

function remember(name: string, isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(PREFIX + name, 'on');
    else localStorage.removeItem(PREFIX + name);
  } catch {
    // It holds for this page.
  }
}

/** Returns whether the switch of this name is on, and a function that turns it. Off until it is turned on once. */
export function useRememberedSwitch(name: string): [boolean, (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(() => isRemembered(name));
  return [
    isOn,
    (next) => {
      setIsOn(next);
      remember(name, next);
    },
  ];
}

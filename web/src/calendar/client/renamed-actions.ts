/** Old names of actions, and what they are called now. */
const RENAMED = {
  look: 'showDates',
  read: 'setTimeDisplay',
  type: 'editField',
  focus: 'focusField',
  leave: 'blurField',
};

/**
 * Has an old name of an action throw an error that says the new one: where nothing checks types, its call would say
 * only that it is no function. Old names are not listed among the keys.
 *
 * @param actions is changed, and returned
 */
export function refuseOldNames<A extends object>(actions: A): A {
  for (const [old, renamed] of Object.entries(RENAMED)) {
    const refuse = () => {
      throw new Error(`The calendar's action "${old}" is called "${renamed}" now.`);
    };
    Object.defineProperty(actions, old, { value: refuse });
  }
  return actions;
}

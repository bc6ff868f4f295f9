/** Puts the focus into the first field of the page that is named; does nothing where none of them is drawn. */
export function focusFirstFault(fields: readonly string[]): void {
  const drawn = [...document.querySelectorAll<HTMLElement>('[data-field]')];
  drawn.find(({ dataset }) => fields.includes(dataset['field'] ?? ''))?.focus();
}

/** What a person would read off the page, taken from what is drawn. */
import type { Page } from '@playwright/test';
import { z } from 'zod';

const pageViewSchema = z.object({
  open: z.boolean(),
  step: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  visible: z.array(z.string()),
  highlighted: z.array(z.string()),
  selected: z.string().nullable(),
  details: z.record(z.string(), z.string()),
  booking_uid: z.string().nullable(),
});
/** The calendar as it is drawn. Instants are ISO, dates YYYY-MM-DD; `visible` are the times on the screen. */
export type PageView = z.infer<typeof pageViewSchema>;

const lineSchema = z.object({ from: z.enum(['caller', 'agent']), text: z.string() });
export type TranscriptLine = z.infer<typeof lineSchema>;

/** The calendar panel as drawn right now. */
export async function readView(page: Page): Promise<PageView> {
  const raw: unknown = await page.evaluate(() => {
    const root = document.querySelector<HTMLElement>('[data-calendar]');
    const all = (selector: string): HTMLElement[] =>
      root ? [...root.querySelectorAll<HTMLElement>(selector)] : [];
    const step = root?.dataset['step'] ?? 'closed';
    const details: Record<string, string> = {};
    for (const field of all('input[data-field], textarea[data-field], select[data-field]')) {
      // Of a list of choices the first control alone has the field's name.
      const choices = [...(field.closest('.icc-options')?.querySelectorAll('input') ?? [])];
      const isTick = field instanceof HTMLInputElement && field.type === 'checkbox';
      let value = 'value' in field ? String(field.value) : '';
      if (choices.length > 0) {
        value = choices
          .filter(({ checked }) => checked)
          .map((choice) => choice.value)
          .join(', ');
      } else if (isTick) value = field.checked ? 'yes' : '';
      if (value !== '') details[field.dataset['field'] ?? ''] = value;
    }
    const slots = all('[data-slot]');
    return {
      open: root !== null && step !== 'closed',
      step,
      from: root?.dataset['from'] ?? null,
      to: root?.dataset['to'] ?? null,
      visible: slots.map((slot) => slot.dataset['slot'] ?? ''),
      highlighted: slots
        .filter((slot) => slot.dataset['highlighted'] !== undefined)
        .map((slot) => slot.dataset['slot'] ?? ''),
      selected: root?.querySelector('.icc-chosen time')?.getAttribute('datetime') ?? null,
      details,
      booking_uid: all('[data-booking-uid]')[0]?.dataset['bookingUid'] ?? null,
    };
  });
  return pageViewSchema.parse(raw);
}

/** Both sides of the talk, oldest first. */
export async function readTranscript(page: Page): Promise<TranscriptLine[]> {
  const raw: unknown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.call-line[data-from]')].map((line) => ({
      from: line.dataset['from'],
      text: line.querySelector('.call-line-text')?.textContent ?? '',
    })),
  );
  return z.array(lineSchema).parse(raw);
}

/** The agent's state as the page shows it: `listening`, `thinking`, `speaking`, … */
export async function readAgentState(page: Page): Promise<string> {
  return (await page.locator('[data-agent-state]').first().getAttribute('data-agent-state')) ?? '';
}

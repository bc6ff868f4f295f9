import { memo } from 'react';
import { useWords } from '../../hooks/calendar-context.ts';
import type { ShownSlot } from '../../hooks/use-gone-slots.ts';
import { Icon } from '../../ui/icon.tsx';
import type { SlotLabel } from '../../ui/slot-names.ts';

export interface SlotButtonProps {
  slot: ShownSlot;
  label: SlotLabel;
  isHighlighted: boolean;
  isSelected: boolean;
  isPending: boolean;
  /** It is the soonest one, and was asked for. */
  isSoonest: boolean;
  isTabStop: boolean;
}

/** One free time, or one that has just gone and keeps its place. Clicks are taken by the list around it. */
export const SlotButton = memo(function SlotButton(props: SlotButtonProps) {
  const { slot, label, isHighlighted, isSelected, isPending, isSoonest, isTabStop } = props;
  const { texts } = useWords();
  const seats = slot.seatsLeft === undefined ? null : texts.seatsLeft(slot.seatsLeft);
  const name = [
    label.name,
    slot.isGone ? texts.gone : seats,
    isHighlighted ? texts.suggested : null,
    isSoonest ? texts.soonest : null,
  ];
  return (
    <button
      type="button"
      className="icc-slot"
      data-slot={slot.start}
      data-highlighted={isHighlighted || undefined}
      data-spotted={isSoonest || undefined}
      data-pending={isPending || undefined}
      data-gone={slot.isGone}
      aria-disabled={slot.isGone}
      aria-pressed={isSelected || isPending}
      aria-busy={isPending || undefined}
      aria-label={name.filter((part) => part !== null).join(', ')}
      tabIndex={isTabStop ? 0 : -1}
    >
      {isSelected && <Icon name="check" />}
      {isHighlighted && !isSelected && <Icon name="spark" />}
      <span className="icc-slot-time">{label.short}</span>
      {seats !== null && !slot.isGone && <span className="icc-slot-seats"> {seats}</span>}
    </button>
  );
});

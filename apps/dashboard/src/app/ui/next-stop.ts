/** Moves the focus to the next place of the form that is marked `data-stop`; stays where there is none. */
export function goToNextStop(from: Element): void {
  const stops = Array.from(
    from.closest('[data-stops]')?.querySelectorAll<HTMLElement>('[data-stop]') ?? [],
  );
  const here = stops.findIndex((stop) => stop.contains(from) || from.contains(stop));
  // At once: a key that is pressed next must not arrive here again.
  focusOn(stops[here + 1]);
}

/** Moves the focus to the first such place inside of an element. */
export function goToFirstStop(within: Element): void {
  focusOn(within.querySelector<HTMLElement>('[data-stop]') ?? undefined);
}

function focusOn(stop: HTMLElement | undefined): void {
  const target = stop?.querySelector<HTMLElement>('[tabindex="0"]') ?? stop;
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
}

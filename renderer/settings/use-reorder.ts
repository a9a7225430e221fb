import { type PointerEvent, type RefObject, useState } from 'react';

interface Dragged {
  readonly id: string;
  /** Where it would be put: an index of the list as it will be. */
  readonly to: number;
}

/** Moves the rows of a list by their handles. The list's children are the rows, in the order of `ids`. */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  onMove: (id: string, to: number) => void,
) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const shown = dragged ? arranged(ids, dragged) : ids;
  const placeAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])];
    const below = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
    return below < 0 ? rows.length - 1 : below;
  };
  const handleOf = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ id, to: ids.indexOf(id) });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged) setDragged({ id: dragged.id, to: placeAt(event.clientY) });
    },
    onPointerUp: () => {
      if (dragged && dragged.to !== ids.indexOf(dragged.id)) onMove(dragged.id, dragged.to);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
  });
  return { shown, dragged: dragged?.id ?? null, handleOf };
}

function arranged(ids: readonly string[], { id, to }: Dragged): readonly string[] {
  const rest = ids.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

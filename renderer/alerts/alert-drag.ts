import { type DragEvent, useState } from 'react';
import { alertsStore } from '../state/alerts.ts';
import { moveAlerts } from './change-alerts.ts';

/** The type under which an alert is dragged, so that folders know it from files and articles. */
const ALERT_DRAG_TYPE = 'application/x-wirewatch-alert';

/** For the element of an alert that can be dragged. */
export function dragsAlert(id: number) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(ALERT_DRAG_TYPE, String(id));
      event.dataTransfer.effectAllowed = 'move';
    },
  };
}

/** For an element onto which alerts are dropped to stand in a folder (empty: in none). `over`: one is held over it. */
export function useAlertDrop(folder: string) {
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent): boolean => event.dataTransfer.types.includes(ALERT_DRAG_TYPE);
  return {
    over,
    target: {
      onDragOver: (event: DragEvent) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        const id = Number(event.dataTransfer.getData(ALERT_DRAG_TYPE));
        const alert = alertsStore.get().find((one) => one.id === id);
        if (alert) void moveAlerts([alert], folder);
      },
    },
  };
}

import { useEffect, useState } from 'react';
import { importDropped } from './import-actions.ts';

/** Drags inside the window carry articles, never files. */
function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Imports files that are dropped anywhere onto the window. True while some are held over it. */
export function useFileDrop(): boolean {
  const [over, setOver] = useState(false);

  useEffect(() => {
    function enter(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    }
    function move(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    }
    function leave(event: DragEvent): void {
      // Without a related target the pointer left the window, not one element for another.
      if (event.relatedTarget === null) setOver(false);
    }
    function drop(event: DragEvent): void {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      const files = Array.from(event.dataTransfer?.files ?? []);
      if (files.length > 0) void importDropped(files);
    }
    const end = (): void => setOver(false);
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', move);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('dragend', end);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', move);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('dragend', end);
    };
  }, []);

  return over;
}

import type { PreviewLabels } from './preview-page.ts';
import { currentLanguage, say } from './server.ts';

/** The words around the sheet, in the language that the user has chosen. */
export function previewLabels(): PreviewLabels {
  return {
    language: currentLanguage(),
    toolbar: say('previewToolbar'),
    pages: say('previewPages'),
    zoomOut: say('zoomOut'),
    zoomReset: say('zoomReset'),
    zoomIn: say('zoomIn'),
    dark: say('previewDark'),
    lock: say('previewLock'),
    copy: say('previewCopy'),
    faults: say('faults'),
    error: say('faultError'),
    warning: say('faultWarning'),
    information: say('faultInformation'),
    line: say('faultLine'),
    waiting: say('pagesWaiting'),
  };
}

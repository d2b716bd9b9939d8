/**
 * Who scrolls: the reader in the page, or the editor. What one of them moves is not told back to it, however late the
 * move arrives, so that neither answers its own echo.
 */
export class Driver {
  private reading = false;

  /** Whether the reader's own doing moves the page. */
  get isReader(): boolean {
    return this.reading;
  }

  /** The reader turns the wheel, presses a key or a button, or touches the page. */
  reads(): void {
    this.reading = true;
  }

  /** The pointer has left the page, or the cursor moves in the editor. */
  leaves(): void {
    this.reading = false;
  }
}

/** Does something once nobody has asked for it for a while. */
export class Pause {
  private readonly milliseconds: number;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }

  /** Does this after the pause; what was to be done before is forgotten. */
  after(work: () => void): void {
    this.cancel();
    this.timer = setTimeout(work, this.milliseconds);
  }

  cancel(): void {
    clearTimeout(this.timer);
  }
}

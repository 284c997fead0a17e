package io.gradus.languageserver;

/** How the process ends; tests take note instead. */
interface Exit {
  /** What is waited for at the end, so long. */
  long LAST_LINES_MILLISECONDS = 100;

  /** What may be waited for. */
  interface LastLines {
    /** Takes at most as many milliseconds. */
    void drain(long milliseconds) throws InterruptedException;
  }

  /** At once, whatever other threads do, but for the log's last lines. */
  static Exit behind(LastLines lines) {
    return code -> {
      try {
        lines.drain(LAST_LINES_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        Runtime.getRuntime().halt(code);
      }
    };
  }

  /** Ends with an exit code. */
  void end(int code);
}

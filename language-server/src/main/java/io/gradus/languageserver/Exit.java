package io.gradus.languageserver;

/** How the process ends; tests take note instead. */
interface Exit {
  /** At once, whatever other threads do. */
  Exit HALT = code -> Runtime.getRuntime().halt(code);

  /** Ends with an exit code. */
  void end(int code);
}

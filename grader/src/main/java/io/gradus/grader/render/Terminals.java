package io.gradus.grader.render;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a terminal from a file or a pipe. */
public final class Terminals {
  private Terminals() {}

  /** Whether standard output is a terminal. */
  public static boolean isOutput() {
    return isTerminal(1);
  }

  /** Whether standard error is a terminal. */
  public static boolean isError() {
    return isTerminal(2);
  }

  /**
   * Java knows only whether input and output both are terminals. The launcher may have asked the
   * system ({@code gradus.terminal.1}, {@code gradus.terminal.2}); Linux says where a descriptor
   * leads; else Java's answer must do.
   */
  private static boolean isTerminal(int descriptor) {
    String told = System.getProperty("gradus.terminal." + descriptor, "");
    if (!told.isEmpty()) {
      return Boolean.parseBoolean(told);
    }
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (Files.isSymbolicLink(link)) {
      try {
        String device = Files.readSymbolicLink(link).toString();
        return device.startsWith("/dev/pts/") || device.matches("/dev/(tty|console).*");
      } catch (IOException e) {
        return false; // closed meanwhile: nobody reads it
      }
    }
    return isConsole(System.console());
  }

  /** From JDK 22 on there is always a console, and it has a method that says what it is. */
  private static boolean isConsole(Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // before JDK 22: a console is there only on a terminal
    }
  }
}

package io.gradus.grader.render;

import java.util.regex.Pattern;

/**
 * Lines that build servers take from a log as orders: {@code ::set-output …} at a line's start
 * (GitHub), {@code ##[…]} anywhere (GitHub's older form, Azure), {@code ##vso[…]}, {@code
 * ##teamcity[…]}.
 */
final class WorkflowCommands {
  /** Runners trim white space before they look; colour codes are ours and go before the text. */
  private static final Pattern AT_START = Pattern.compile("^((?:\\s|\u001b\\[[0-9;]*m)*)::");

  private static final Pattern ANYWHERE = Pattern.compile("##(?=[A-Za-z]*\\[)");

  private WorkflowCommands() {}

  /** The line with a backslash where it would have been an order. */
  static String disarm(String line) {
    String start = AT_START.matcher(line).replaceFirst("$1\\\\::");
    return ANYWHERE.matcher(start).replaceAll("#\\\\#");
  }
}

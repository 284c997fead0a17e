package io.gradus.grader.programs;

/**
 * A place in a program that its author calls guilty.
 *
 * @param code of the fault, such as {@code check/softmax-twice}
 * @param line of the expression, from 1
 * @param from first column of the expression, from 0, in UTF-16 units
 * @param to column behind the expression
 * @param otherEnd whether it is another place from which the fault can be told, marked by tildes
 */
public record Marker(String code, int line, int from, int to, boolean otherEnd) {
  /** Whether a finding on the same line, from one column to before another, shares a character. */
  public boolean touches(int findingLine, int findingFrom, int findingTo) {
    return line == findingLine && findingFrom < to && from < findingTo;
  }
}

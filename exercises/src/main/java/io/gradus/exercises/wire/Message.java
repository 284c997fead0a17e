package io.gradus.exercises.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What grader and worker say to each other, one in each frame. The grader asks ({@link Open},
 * {@link Call}), the worker answers each question once ({@link Opened}, {@link Value}, {@link
 * Failure}), after it said {@link Ready}.
 */
public sealed interface Message {

  /**
   * The worker is up; sent once, before any learner's code is loaded.
   *
   * @param protocol {@link Conversation#PROTOCOL}
   * @param java the JVM's version, such as {@code 17.0.15}
   * @param djl whether DJL's engine is loaded
   */
  record Ready(int protocol, String java, boolean djl) implements Message {}

  /**
   * Loads a submission.
   *
   * @param view binary name of the view, on the worker's class path
   * @param contract binary name of the contract, on the worker's class path
   * @param probe binary name of the probe, on the worker's class path; without one calls go
   *     straight to the contract
   * @param learner binary name of the learner's class
   * @param classes the learner's class files by binary name
   * @param engineSeed seed of DJL's engine, set where the engine is used
   */
  record Open(
      String view,
      String contract,
      Optional<String> probe,
      String learner,
      Map<String, byte[]> classes,
      int engineSeed)
      implements Message {}

  /** The submission is loaded and its class has an instance. */
  record Opened() implements Message {}

  /**
   * Calls a method of the view.
   *
   * @param method its name
   * @param descriptor its parameter types with {@code void}, as in a class file, such as {@code
   *     ([FI)V}
   * @param arguments {@link ValueCodec#encodeAll} by the view's parameter types
   */
  record Call(String method, String descriptor, byte[] arguments) implements Message {}

  /**
   * What a call returned.
   *
   * @param value {@link ValueCodec#encode} by the view's return type; empty for {@code void}
   */
  record Value(byte[] value) implements Message {}

  /**
   * The learner's code did not return a value.
   *
   * @param kind what happened
   * @param type the exception's class name, or empty
   * @param message what it said, cut; or what is wrong in our words
   * @param causes its causes as {@code type: message}, outermost first, cut
   * @param stack the learner's own lines, innermost first, cut
   */
  record Failure(Kind kind, String type, String message, List<String> causes, List<StackLine> stack)
      implements Message {

    /** What happened. */
    public enum Kind {
      /** The learner's code threw. */
      EXCEPTION,
      STACK_OVERFLOW,
      OUT_OF_MEMORY,
      /** The learner's class is not among the classes. */
      NO_CLASS,
      /** It can't be made: abstract, not public, or no public constructor without parameters. */
      NO_CONSTRUCTOR,
      /** A method of the contract is missing in the classes. */
      NO_METHOD,
      /** It does not implement the contract. */
      WRONG_TYPE,
      /** The classes can't be loaded or linked. */
      LINKAGE,
      /** There is a null in what was returned. */
      NULL_VALUE,
      /** What was returned is too large. */
      TOO_LARGE,
      /** What was returned is not of the declared type. */
      WRONG_VALUE,
      /** The course's own classes are broken. */
      COURSE
    }
  }

  /**
   * A line of the learner's code.
   *
   * @param type binary class name
   * @param method its method
   * @param file source file without folder, or empty
   * @param line 1-based, 0 if unknown
   */
  record StackLine(String type, String method, String file, int line) {}
}

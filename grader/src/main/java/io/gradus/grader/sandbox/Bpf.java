package io.gradus.grader.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes a classic BPF program as the kernel's {@code struct sock_filter[]}, over the words of
 * {@code struct seccomp_data}. Every jump is relative and forward.
 */
final class Bpf {
  /** The kernel's own limit, in instructions. */
  static final int MAX_INSTRUCTIONS = 4096;

  static final int RET_KILL_PROCESS = 0x80000000;
  static final int RET_ERRNO = 0x00050000;
  static final int RET_ALLOW = 0x7fff0000;

  private static final int LOAD_WORD = 0x20;
  private static final int AND = 0x54;
  private static final int JUMP_EQUAL = 0x15;
  private static final int JUMP_GREATER = 0x25;
  private static final int RETURN = 0x06;

  private static final int OFFSET_NUMBER = 0;
  private static final int OFFSET_ARCHITECTURE = 4;
  private static final int OFFSET_ARGUMENTS = 16;

  private final ByteArrayOutputStream program = new ByteArrayOutputStream();

  Bpf loadNumber() {
    return emit(LOAD_WORD, 0, 0, OFFSET_NUMBER);
  }

  Bpf loadArchitecture() {
    return emit(LOAD_WORD, 0, 0, OFFSET_ARCHITECTURE);
  }

  /** The low 32 bits of an argument, on a little-endian machine. */
  Bpf loadArgument(int index) {
    return emit(LOAD_WORD, 0, 0, OFFSET_ARGUMENTS + 8 * index);
  }

  /** The high 32 bits of an argument, on a little-endian machine. */
  Bpf loadArgumentHigh(int index) {
    return emit(LOAD_WORD, 0, 0, OFFSET_ARGUMENTS + 8 * index + 4);
  }

  Bpf and(int mask) {
    return emit(AND, 0, 0, mask);
  }

  /** Skips so many instructions if the accumulator equals the value, or so many if not. */
  Bpf ifEqual(int value, int skipIfTrue, int skipIfFalse) {
    return emit(JUMP_EQUAL, skipIfTrue, skipIfFalse, value);
  }

  /** As {@link #ifEqual}, for an accumulator that is greater, unsigned. */
  Bpf ifGreater(int value, int skipIfTrue, int skipIfFalse) {
    return emit(JUMP_GREATER, skipIfTrue, skipIfFalse, value);
  }

  Bpf returns(int verdict) {
    return emit(RETURN, 0, 0, verdict);
  }

  Bpf append(Bpf other) {
    program.writeBytes(other.program.toByteArray());
    return this;
  }

  int length() {
    return program.size() / 8;
  }

  /** In the byte order of both supported machines, little-endian. */
  byte[] bytes() {
    if (length() > MAX_INSTRUCTIONS) {
      throw new IllegalStateException("Too long for the kernel: " + length() + " instructions");
    }
    return program.toByteArray();
  }

  private Bpf emit(int code, int jumpTrue, int jumpFalse, int constant) {
    if (jumpTrue > 255 || jumpFalse > 255) {
      throw new IllegalStateException("A jump over more than 255 instructions");
    }
    ByteBuffer instruction = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    instruction.putShort((short) code).put((byte) jumpTrue).put((byte) jumpFalse).putInt(constant);
    program.writeBytes(instruction.array());
    return this;
  }
}

package io.gradus.grader.network;

import io.gradus.grader.feedback.Severity;

/** The table of what can be wrong with a network's shapes. Codes are stable. */
public enum ShapeCode {
  /** Two arrays meet whose sizes do not fit. */
  MISMATCH("shape/mismatch", Severity.ERROR),
  /** A layer gets more or fewer axes than it takes. */
  AXES("shape/axes", Severity.ERROR),
  /** A layer that takes one array gets several. */
  INPUTS("shape/inputs", Severity.ERROR),
  /** A layer is to have no units, which DJL refuses to build. */
  UNITS("shape/units", Severity.ERROR),
  /** A kernel, stride or padding has another number of axes than the layer slides along. */
  KERNEL_AXES("shape/kernel-axes", Severity.ERROR),
  /** A kernel does not fit into its padded input. */
  KERNEL_TOO_LARGE("shape/kernel-too-large", Severity.ERROR),
  /** The layers before have left nothing for this kernel to slide over. */
  VANISHED("shape/vanished", Severity.ERROR),
  /** A pooling's padding is more than half its kernel, which PyTorch refuses. */
  PADDING("shape/padding", Severity.ERROR),
  /** Channels or filters cannot be split into that many groups. */
  GROUPS("shape/groups", Severity.ERROR),
  /** A dense layer gets maps, and would work on their last axis alone. */
  MISSING_FLATTEN("shape/missing-flatten", Severity.WARNING),
  /** Images come with their channels last, where DJL takes them behind the batch. */
  CHANNELS_LAST("shape/channels-last", Severity.WARNING),
  /** Rows of the batch are torn apart or merged. */
  BATCH("shape/batch", Severity.WARNING),
  /** As many outputs as there are classes are needed, and there are others. */
  CLASSES("shape/classes", Severity.WARNING);

  private final String code;
  private final Severity severity;

  ShapeCode(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  public String code() {
    return code;
  }

  /** An error where it would fail as the network runs, else a warning. */
  public Severity severity() {
    return severity;
  }

  /** The workflow's step that it belongs to: choosing an architecture. */
  public int step() {
    return 4;
  }
}

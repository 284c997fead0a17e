package io.gradus.exercises.wire;

import io.gradus.exercises.wire.WireViolation.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/**
 * Messages on frames. Each question has a number that its answer repeats; {@code ready} has number
 * 0.
 */
public final class Conversation {
  /** Raised when messages change. */
  public static final int PROTOCOL = 1;

  private static final int ENVELOPE_TEXT = 32;
  private static final Map<String, Class<? extends Message>> KINDS =
      Map.of(
          "ready", Message.Ready.class,
          "open", Message.Open.class,
          "opened", Message.Opened.class,
          "call", Message.Call.class,
          "value", Message.Value.class,
          "failure", Message.Failure.class);

  private final ValueCodec codec;
  private final ValueCodec envelopes;

  /** A conversation whose values the codec writes and reads. */
  public Conversation(ValueCodec codec) {
    this.codec = codec;
    int bytes = codec.limits().frameBytes();
    this.envelopes = new ValueCodec(new WireLimits(bytes, 2, 4, 8, ENVELOPE_TEXT, bytes));
  }

  /** The codec for arguments and results. */
  public ValueCodec codec() {
    return codec;
  }

  private record Envelope(long id, String kind, byte[] body) {}

  /**
   * A message with the number of its question.
   *
   * @param id the question's number
   * @param message what is said
   */
  public record Numbered(long id, Message message) {}

  /** Writes a message and flushes. */
  public void send(OutputStream out, long id, Message message) throws IOException {
    Frames.write(out, encode(id, message), codec.limits());
  }

  /** A message as one frame's content. */
  public byte[] encode(long id, Message message) throws WireViolation {
    byte[] body = codec.encode(message, message.getClass(), "message");
    return envelopes.encode(new Envelope(id, kindOf(message), body), Envelope.class, "frame");
  }

  /** Reads a message; empty where the stream ends before it. */
  public Optional<Numbered> receive(InputStream in) throws IOException {
    Optional<byte[]> frame = Frames.read(in, codec.limits());
    if (frame.isEmpty()) {
      return Optional.empty();
    }
    Envelope envelope = (Envelope) envelopes.decode(frame.get(), Envelope.class, "frame");
    Class<? extends Message> kind = KINDS.get(envelope.kind);
    if (kind == null) {
      throw new WireViolation(
          Reason.MALFORMED,
          "frame.kind",
          "unknown: \"" + WireViolation.clip(envelope.kind, ENVELOPE_TEXT) + "\"");
    }
    Message message = (Message) codec.decode(envelope.body, kind, envelope.kind);
    return Optional.of(new Numbered(envelope.id, message));
  }

  private static String kindOf(Message message) {
    return KINDS.entrySet().stream()
        .filter(entry -> entry.getValue() == message.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}

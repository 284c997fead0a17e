package io.gradus.datasets.resolve;

import io.gradus.datasets.cache.Reason;
import io.gradus.datasets.catalogue.DatasetFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;

/**
 * Fetches files from their canonical addresses: continues what broke off, takes no byte more than
 * the catalogue says, and lets a file appear only when its SHA-256 is right.
 */
public final class Fetcher {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final FetchLimits limits;
  private final boolean offline;
  private final Hosts hosts = new Hosts();
  private final Connection connection;

  /**
   * A fetcher; no connection is made yet.
   *
   * @param offline whether the user wants no network at all
   */
  public Fetcher(FetchLimits limits, boolean offline) {
    this.limits = limits;
    this.offline = offline;
    this.connection = new Connection(limits, hosts);
  }

  /**
   * Fetches a file.
   *
   * @param target where it shall be; its folder exists, and whatever is there is replaced
   * @throws FetchException if it cannot be had; what has come is kept beside the target and
   *     continued by the next call
   */
  public void fetch(DatasetFile file, Path target, FetchProgress progress) throws FetchException {
    if (offline) {
      throw new FetchException("GRADUS_OFFLINE is set (unset it to fetch)");
    }
    Optional<String> known = hosts.failure(file.url());
    if (known.isPresent()) {
      throw new FetchException(known.get());
    }
    Path folder = target.toAbsolutePath().getParent();
    try (PartFile part = PartFile.open(folder, file)) {
      complete(file, part, progress);
      part.publish(target);
      progress.at(file, file.bytes());
    } catch (FetchException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException("it was interrupted", e);
    } catch (IOException e) {
      throw new FetchException(folder + " cannot be written (" + Reason.of(e) + ")", e);
    }
  }

  /** Transfers until the part has the right size and hash. */
  private void complete(DatasetFile file, PartFile part, FetchProgress progress)
      throws IOException, InterruptedException {
    boolean continued = part.size() > 0;
    for (int attempt = 1; ; attempt++) {
      if (part.size() > file.bytes()) {
        part.clear();
      }
      if (part.size() < file.bytes()) {
        try {
          continued &= transfer(file, part, progress);
        } catch (BrokenOffException e) {
          if (attempt >= limits.attempts()) {
            throw new FetchException(
                String.format(
                    "the transfer broke off (%s) after %d of %d bytes; what has come is kept, and"
                        + " fetching again continues it",
                    e.getMessage(), part.size(), file.bytes()),
                e);
          }
          continued = part.size() > 0;
          continue;
        }
      }
      String hash = part.sha256();
      if (hash.equals(file.sha256())) {
        return;
      }
      part.clear();
      if (!continued) {
        throw new FetchException(
            String.format(
                "what %s sends is not the file of the catalogue (SHA-256 %s, expected %s)",
                file.url(), hash, file.sha256()));
      }
      continued = false; // the kept part may have been the wrong one: once more, whole
    }
  }

  /**
   * One request and its body.
   *
   * @return whether the body continued what was there before
   */
  private boolean transfer(DatasetFile file, PartFile part, FetchProgress progress)
      throws IOException, InterruptedException {
    HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
        connection.request(file.url(), part.size());
    try (BodyQueue body = new BodyQueue(response.body(), limits.silence())) {
      boolean continues = continues(response, part, file);
      if (!continues) {
        part.clear();
      }
      progress.at(file, part.size());
      Optional<List<ByteBuffer>> pieces = next(body);
      while (pieces.isPresent()) {
        for (ByteBuffer bytes : pieces.get()) {
          if (part.size() + bytes.remaining() > file.bytes()) {
            part.clear();
            throw new FetchException(tooLong(file.url(), file));
          }
          part.append(bytes);
        }
        progress.at(file, part.size());
        pieces = next(body);
      }
      if (part.size() < file.bytes()) {
        throw new BrokenOffException("the server closed the connection early");
      }
      return continues;
    }
  }

  /** Reads the answer's status: whether it continues, begins anew, or is none. */
  private static boolean continues(HttpResponse<?> response, PartFile part, DatasetFile file)
      throws IOException {
    int status = response.statusCode();
    if (status == PARTIAL
        && response
            .headers()
            .firstValue("Content-Range")
            .filter(expectedRange(part.size(), file)::equals)
            .isPresent()) {
      return true;
    }
    if (status == OK) {
      long length = response.headers().firstValueAsLong("Content-Length").orElse(file.bytes());
      if (length > file.bytes()) {
        throw new FetchException(tooLong(file.url(), file));
      }
      if (length < file.bytes()) {
        throw new FetchException(
            String.format(
                "%s has %d bytes where %d are expected; it is another version",
                file.url(), length, file.bytes()));
      }
      return false;
    }
    if (status == RANGE_NOT_SATISFIABLE || status == PARTIAL) {
      part.clear(); // what is kept cannot be continued: the next attempt asks for the whole
      throw new BrokenOffException("the server did not continue what was begun");
    }
    throw new FetchException(
        String.format("%s answers with status %d%s", file.url(), status, meaning(status)));
  }

  private static String expectedRange(long have, DatasetFile file) {
    return "bytes " + have + "-" + (file.bytes() - 1) + "/" + file.bytes();
  }

  private static String tooLong(URI address, DatasetFile file) {
    return address
        + " is longer than the "
        + file.bytes()
        + " bytes expected; it is another version";
  }

  private static String meaning(int status) {
    return switch (status) {
      case 404, 410 -> " (not there any more)";
      case 401, 403, 407 -> " (refused)";
      case 429, 500, 502, 503, 504 -> " (busy or broken); try again later";
      default -> "";
    };
  }

  private static Optional<List<ByteBuffer>> next(BodyQueue body)
      throws BrokenOffException, InterruptedException {
    try {
      return body.next();
    } catch (IOException e) {
      throw new BrokenOffException(Reason.of(e), e);
    }
  }

  /** A transfer ended before its time; what has come is good. */
  private static final class BrokenOffException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOffException(String message) {
      super(message);
    }

    BrokenOffException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}

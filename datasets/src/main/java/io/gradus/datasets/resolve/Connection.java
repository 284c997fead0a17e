package io.gradus.datasets.resolve;

import io.gradus.datasets.cache.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLException;

/** Sends requests; the HTTP client is made with the first, since it takes its time. */
final class Connection {
  private final FetchLimits limits;
  private final Hosts hosts;
  private Optional<HttpClient> client = Optional.empty();

  Connection(FetchLimits limits, Hosts hosts) {
    this.limits = limits;
    this.hosts = hosts;
  }

  /**
   * Asks for a file.
   *
   * @param from the first byte wanted
   * @throws FetchException if the server cannot be reached or does not answer
   */
  HttpResponse<Flow.Publisher<List<ByteBuffer>>> request(URI address, long from)
      throws FetchException, InterruptedException {
    Optional<String> unknown = hosts.lookUp(address, limits.connect());
    if (unknown.isPresent()) {
      throw new FetchException(hosts.remember(address, unknown.get()));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(limits.connect().plus(limits.answer()))
            .header("Accept-Encoding", "identity")
            .GET();
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
    }
    try {
      return client().send(request.build(), HttpResponse.BodyHandlers.ofPublisher());
    } catch (HttpConnectTimeoutException e) {
      throw new FetchException(hosts.remember(address, "no connection in time"), e);
    } catch (HttpTimeoutException e) {
      throw new FetchException(hosts.remember(address, "no answer in time"), e);
    } catch (ConnectException e) {
      throw new FetchException(hosts.remember(address, "no connection"), e);
    } catch (SSLException e) {
      throw new FetchException(
          hosts.remember(address, "no trusted connection: " + Reason.of(e)), e);
    } catch (IOException e) {
      throw new FetchException(address.getHost() + " broke off (" + Reason.of(e) + ")", e);
    }
  }

  private synchronized HttpClient client() {
    if (client.isEmpty()) {
      client =
          Optional.of(
              HttpClient.newBuilder()
                  .connectTimeout(limits.connect())
                  .followRedirects(HttpClient.Redirect.NORMAL)
                  .build());
    }
    return client.get();
  }
}

package io.gradus.datasets.resolve;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Remembers which servers cannot be reached, so that each is waited for once only. */
final class Hosts {
  private final Map<String, String> unreachable = new ConcurrentHashMap<>();

  /** Why a server could not be reached before, if it could not. */
  Optional<String> failure(URI address) {
    return Optional.ofNullable(unreachable.get(address.getAuthority()));
  }

  /** Remembers a failure; returns the sentence for it. */
  String remember(URI address, String why) {
    String sentence = address.getHost() + " cannot be reached (" + why + ")";
    unreachable.put(address.getAuthority(), sentence);
    return sentence;
  }

  /**
   * Looks up a server's name with a limit, which the HTTP client's own look-up has not: without a
   * network it can take half a minute.
   *
   * @return why it has no address, if it has none
   */
  Optional<String> lookUp(URI address, Duration limit) throws InterruptedException {
    if (isProxied(address)) {
      return Optional.empty(); // the proxy looks it up
    }
    CompletableFuture<InetAddress> lookup = new CompletableFuture<>();
    Thread thread = new Thread(() -> resolve(address.getHost(), lookup), "gradus-name-lookup");
    thread.setDaemon(true);
    thread.start();
    try {
      lookup.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of("its name is not known here");
    } catch (TimeoutException e) {
      return Optional.of("no answer from the name server");
    }
  }

  private static void resolve(String host, CompletableFuture<InetAddress> lookup) {
    try {
      lookup.complete(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      lookup.completeExceptionally(e);
    }
  }

  private static boolean isProxied(URI address) {
    ProxySelector selector = ProxySelector.getDefault();
    List<Proxy> proxies = selector == null ? List.of() : selector.select(address);
    return proxies.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
  }
}

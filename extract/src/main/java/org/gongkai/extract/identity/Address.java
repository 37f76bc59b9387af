package org.gongkai.extract.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The address of a page, in small letters.
 *
 * @param host without its port; empty where the address is none
 * @param path from its first slash on, without a question; empty where there is none
 */
record Address(String host, String path) {

  private static final Pattern PARTS =
      Pattern.compile("^[a-z]+://([^/:?#\\s]+)(?::[0-9]*)?(/[^?#\\s]*)?");

  private static final String OF_GOVERNMENT = ".gov.cn";

  static Address of(String address) {
    Matcher parts = PARTS.matcher(address.strip().toLowerCase(Locale.ROOT));
    return parts.find()
        ? new Address(parts.group(1), parts.group(2) == null ? "" : parts.group(2))
        : new Address("", "");
  }

  /** Whether it is a government's; mirrors are found anywhere. */
  boolean isGovernments() {
    return host.endsWith(OF_GOVERNMENT);
  }

  /** The labels in front of {@code gov.cn}, the registered one last. */
  List<String> labels() {
    String own = host.substring(0, host.length() - OF_GOVERNMENT.length());
    return List.of(own.split("\\.", -1));
  }

  /** The folders on the way to the page. */
  Stream<String> folders() {
    int end = path.lastIndexOf('/');
    return end > 0 ? Stream.of(path.substring(1, end).split("/", -1)) : Stream.empty();
  }
}

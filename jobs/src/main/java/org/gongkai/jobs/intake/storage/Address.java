package org.gongkai.jobs.intake.storage;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.gongkai.jobs.intake.archive.NameBytes;

/**
 * Addresses of files as text: URIs that keep what is not ASCII readable. A name whose bytes are not
 * UTF-8 is written byte by byte, so that every address leads back to its file.
 */
public final class Address {

  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):/.*", Pattern.DOTALL);
  private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final String LOCAL = "file:";

  private Address() {}

  /** The scheme of a name that is a URI: one that a slash follows. Other colons are in names. */
  static Optional<String> scheme(String name) {
    Matcher matcher = SCHEME.matcher(name);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static boolean isLocal(String address) {
    return address.startsWith(LOCAL);
  }

  /** The address of an absolute local name, taken as it stands. */
  static String ofName(String name) {
    return LOCAL + resolved(name).stream().map(Address::quoted).collect(joined());
  }

  /** The address of an absolute local URI, of which slashes and codes may be written otherwise. */
  static String ofUri(String uri) {
    return LOCAL
        + resolved(uri.substring(LOCAL.length())).stream()
            .map(part -> spelled(decoded(part)))
            .collect(joined());
  }

  /** The address of an absolute local path. */
  static String of(Path path) {
    return ofUri(path.toUri().toString());
  }

  /** The local path of an address, byte by byte. */
  static Path path(String address) {
    byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
    return Path.of(URI.create(ascii(bytes, value -> String.valueOf((char) value.byteValue()))));
  }

  /** The path of an address as a person would write it. */
  public static String display(String address) {
    String path = URI.create(address).getRawPath();
    return Arrays.stream(path.split("/"))
        .map(part -> NameBytes.decoded(decoded(part)))
        .collect(Collectors.joining("/"));
  }

  /** The last part of {@link #display}. */
  public static String fileName(String address) {
    return NameBytes.decoded(decoded(address.substring(address.lastIndexOf('/') + 1)));
  }

  /** A text with its codes resolved; empty where it has none, or they are not UTF-8. */
  static Optional<String> unquoted(String text) {
    return ENCODED.matcher(text).find() ? utf8(decoded(text)) : Optional.empty();
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("/", "/", "");
  }

  private static Deque<String> resolved(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts;
  }

  private static String spelled(byte[] name) {
    return utf8(name)
        .map(Address::quoted)
        .orElseGet(() -> ascii(name, value -> quoted(String.valueOf((char) value.byteValue()))));
  }

  private static String ascii(byte[] bytes, Function<Byte, String> spelling) {
    StringBuilder text = new StringBuilder();
    for (byte value : bytes) {
      text.append(value < 0 ? "%%%02X".formatted(value & 0xff) : spelling.apply(value));
    }
    return text.toString();
  }

  /** As Hadoop writes it, so that a file keeps its address. */
  private static String quoted(String name) {
    try {
      return new URI(null, null, "/" + name, null).getRawPath().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static byte[] decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher code = ENCODED.matcher(text);
    int from = 0;
    while (code.find()) {
      bytes.writeBytes(text.substring(from, code.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(code.group().substring(1), 16));
      from = code.end();
    }
    bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
